import { outputPath } from "../../model/names.ts";
import type { Asset } from "../../model/site.ts";
import { allFiles } from "../../model/site-files.ts";
import { openTemplates } from "../../node/eta-templates.ts";
import { hashOf } from "../../node/hash-of.ts";
import { openLocales } from "../../node/open-locales.ts";
import { SiteBuilder } from "../../site/build-site.ts";
import { createMarkdownEngine } from "../../site/markdown-engine.ts";
import { bundleAssets } from "../../tools/program/bundle-assets.mjs";
import { contentInput } from "../build-content.ts";
import { PROJECT } from "../site-folder.ts";
import type { SiteFiles } from "./site-files.ts";

export interface SampleEntry {
  readonly id: string;
  /** `2020-01-03 08:05`. */
  readonly time: string;
  readonly headline: string;
  /** Markdown. */
  readonly text: string;
  /** Attribute lines: `key: yes`. */
  readonly attributes?: string;
}

export interface SampleBlog {
  /** Newest first. */
  readonly entries: readonly SampleEntry[];
  readonly state?: "upcoming" | "live" | "ended";
  readonly title?: string;
  readonly standfirst?: string;
  readonly pinned?: string;
  readonly pageSize?: number | "all";
  readonly order?: "newest-first" | "oldest-first";
  readonly lang?: string;
  readonly showZone?: string;
  /** Seconds between polls, also fractions, which no writer may ask for. */
  readonly poll?: number;
  /** Pretends that templates or script are of this version. */
  readonly build?: string;
}

/** An entry at a minute of 3 January 2020, counted from midnight. */
export function entry(minute: number, more: Partial<SampleEntry> = {}): SampleEntry {
  const time = new Date(Date.UTC(2020, 0, 3, 0, minute)).toISOString().slice(0, 16).replace("T", " ");
  const id = `e-${String(minute).padStart(4, "0")}`;
  const text = `Text of entry ${minute}. ${"It goes on for a while, as entries do. ".repeat(1 + (minute % 7))}`;
  return { id, time, headline: `Entry ${minute}`, text, ...more };
}

/** Entries at every third minute, newest first, the newest at `last`. */
export const entriesUpTo = (last: number, count: number): SampleEntry[] =>
  Array.from({ length: count }, (_, index) => entry(last - index * 3));

/** The blog as most tests find it. */
export const START = entriesUpTo(480, 12);

export const replace = (entries: SampleBlog["entries"], id: string, text: string): readonly SampleEntry[] =>
  entries.map((item) => (item.id === id ? { ...item, text } : item));

export const without = (entries: SampleBlog["entries"], id: string): readonly SampleEntry[] =>
  entries.filter((item) => item.id !== id);

const store = new Map<string, unknown>();
const engine = createMarkdownEngine();
const { assets: bundled } = await bundleAssets(PROJECT);
const asset = ({ path, ...rest }: Asset): Asset => ({ ...rest, path: outputPath(path) });

/** Everything real but the disk, and pictures. */
const builder = new SiteBuilder({
  hash: hashOf,
  memory: { get: (key) => store.get(key), set: (key, value) => void store.set(key, value) },
  templates: openTemplates([`${PROJECT}/templates`], hashOf),
  engine: () => engine,
  media: () => "missing" as const,
  mediaContents: () => "",
  locale: openLocales([`${PROJECT}/templates/locales`]),
  assets: { styles: asset(bundled.styles), script: asset(bundled.script) },
  version: "test",
});

/** The host of pictures that the sample site allows. */
export const PICTURES = "https://pictures.example";

/** All files of a site with this one blog at `/blog/`, as the program builds them. */
export function sampleSite(sample: SampleBlog): SiteFiles {
  const { pageSize = 20, poll, build } = sample;
  const index = `---\ntitle: The Gazette\npageSize: ${pageSize}\nallow:\n  images: pictures.example\n---\n`;
  const built = builder.build(
    contentInput({ "index.md": index, "blog.md": blogText(sample) }, { urlOption: undefined, allowFuture: true }),
  );
  const errors = built.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return new Map(
    allFiles(built.files).map(({ path, contents }): [string, () => string | Uint8Array] => {
      if (path !== "blog/live.json") return [`/${path}`, contents];
      const manifest = JSON.parse(String(contents()));
      return [`/${path}`, () => JSON.stringify({ ...manifest, ...(poll && { poll }), ...(build && { build }) })];
    }),
  );
}

function blogText({ entries, state = "live", order = "newest-first", lang = "en", ...rest }: SampleBlog): string {
  const { title = "A sample blog", standfirst = "What this is about.", pinned, showZone } = rest;
  const head = {
    title,
    date: "2020-01-03",
    status: state,
    order,
    lang,
    written: "newest-first",
    authors: "Lena Strand",
    ...(showZone && { showZone }),
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  const texts = entries.map(({ id, time, headline, text, attributes = "" }) => {
    const pin = id === pinned ? "pinned: yes\n" : "";
    return `## ${time} ${headline}\nid: ${id}\n${pin}${attributes && `${attributes}\n`}\n${text}\n`;
  });
  return `---\n${lines.join("\n")}\n---\n\n${standfirst}\n\n${texts.join("\n")}`;
}
