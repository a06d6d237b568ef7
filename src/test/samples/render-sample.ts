import { createHash } from "node:crypto";
import { join } from "node:path";
import { type DOMParser, Window } from "happy-dom";
import type { Entry, LiveBlog, PublishedEntry } from "../../model/live-blog.ts";
import type { Memory } from "../../model/memory.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { SiteSettings } from "../../model/settings.ts";
import { allFiles } from "../../model/site-files.ts";
import { instantFromMilliseconds } from "../../model/time.ts";
import { openTemplates } from "../../node/eta-templates.ts";
import type { Layout } from "../../render/addresses.ts";
import type { RenderContext } from "../../render/context.ts";
import { renderSite } from "../../render/render-site.ts";
import { sampleContent, sampleContext, sampleEntry, sampleSite, sampleSiteSettings } from "./sample-blog.ts";
import { sampleLocale } from "./sample-views.ts";

const FOLDER = join(import.meta.dirname, "../../../templates");
const hash = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");
const templates = openTemplates([FOLDER], hash);
const locales = new Map(["en", "de", "fa"].map((lang) => [lang, sampleLocale(lang)]));

export interface SampleBuild {
  readonly settings?: Partial<SiteSettings>;
  readonly layout?: Layout;
  readonly memory?: Memory;
}

/** A context with the real templates and locales. */
export function renderContext({ settings = {}, layout = "site", memory }: SampleBuild = {}): RenderContext {
  const context = sampleContext(sampleSiteSettings(settings), layout);
  const english = sampleLocale("en");
  return {
    ...context,
    templates,
    hash,
    memory: memory ?? context.memory,
    locale: (lang) => locales.get(lang) ?? english,
  };
}

/** The files of a site of these blogs. */
export function sampleFiles(blogs: readonly LiveBlog[], build: SampleBuild = {}): readonly OutputFile[] {
  return allFiles(renderSite(sampleSite(blogs, build.settings), renderContext(build)));
}

/** The files of a site by path, rendered. */
export function renderSample(blogs: readonly LiveBlog[], build: SampleBuild = {}): ReadonlyMap<string, string> {
  return new Map(sampleFiles(blogs, build).map(({ path, contents }) => [path, String(contents())]));
}

/** As many entries, newest first, `minutes` apart, the newest at 08:05. */
export function sampleEntries(
  count: number,
  change: (index: number) => Partial<PublishedEntry> = () => ({}),
  minutes = 1,
): PublishedEntry[] {
  const newest = Date.parse("2020-01-03T08:05:00Z");
  return Array.from({ length: count }, (_, index) => {
    const when = instantFromMilliseconds(newest - index * minutes * 60_000);
    const words = `Text of ${when}.`;
    const content = sampleContent({ html: sampleContent().html, text: words });
    return sampleEntry(when.slice(0, 16).replace("T", " "), { content, ...change(index) });
  });
}

export function parsePage(html: string): ReturnType<DOMParser["parseFromString"]> {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  return new window.DOMParser().parseFromString(html, "text/html");
}

/** Ids of the articles of a page in page order. */
export function articleIds(html: string): readonly string[] {
  return [...parsePage(html).querySelectorAll("article[data-day]")].map(({ id }) => id);
}

export function idsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ id }) => id);
}
