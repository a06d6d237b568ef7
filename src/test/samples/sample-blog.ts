import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { EntryContent } from "../../model/entry-content.ts";
import type { LiveBlog, PublishedEntry, WithdrawnEntry } from "../../model/live-blog.ts";
import type { Locale } from "../../model/locale.ts";
import { type EntryId, outputPath, parseEntryId, parseSlug, type Slug, safeHtml } from "../../model/names.ts";
import type { BlogSettings, SiteSettings } from "../../model/settings.ts";
import type { Site } from "../../model/site.ts";
import { dateOf, instantFromMilliseconds, laterOf, type UtcInstant } from "../../model/time.ts";
import { createAddresses, type Layout } from "../../render/addresses.ts";
import type { RenderContext } from "../../render/context.ts";

export function sampleSlug(text: string): Slug {
  const slug = parseSlug(text);
  if (slug === undefined) throw new Error(`${text} is no slug`);
  return slug;
}

export function sampleId(text: string): EntryId {
  const id = parseEntryId(text);
  if (id === undefined) throw new Error(`${text} is no id`);
  return id;
}

/** The instant of `2020-01-03 08:05`. */
export function at(text: string): UtcInstant {
  return instantFromMilliseconds(Date.parse(`${text.replace(" ", "T")}:00Z`));
}

export function sampleContent(change: Partial<EntryContent> = {}): EntryContent {
  return {
    headline: undefined,
    title: undefined,
    headlineText: undefined,
    firstSentence: undefined,
    html: safeHtml("<p>Text of the entry.</p>"),
    feedHtml: undefined,
    text: "Text of the entry.",
    corrections: [],
    media: [],
    players: [],
    files: [],
    diagnostics: [],
    ...change,
  };
}

export function sampleEntry(when: string, change: Partial<PublishedEntry> = {}): PublishedEntry {
  const instant = at(when);
  const { content = sampleContent() } = change;
  return {
    kind: "published",
    id: sampleId(when.replace(" ", "-").replace(":", "")),
    instant,
    day: dateOf(instant),
    updatedAt: instant,
    key: JSON.stringify([when, change]),
    isKey: false,
    isBreaking: false,
    isPinned: false,
    bylines: [{ name: "Lena Strand" }],
    hasOwnBylines: false,
    tags: [],
    image: undefined,
    title: `News of ${when}`,
    content,
    hasFiles: content.media.length + content.files.length > 0,
    ...change,
  };
}

export function sampleWithdrawn(when: string): WithdrawnEntry {
  const { id, instant, day, updatedAt, key } = sampleEntry(when);
  return { kind: "withdrawn", id, instant, day, updatedAt, key, reason: "The report was wrong." };
}

export function sampleSettings(change: Partial<BlogSettings> = {}): BlogSettings {
  return {
    slug: sampleSlug("us-iran"),
    formerSlugs: [],
    title: "US-Iran: Tehran vows retaliation",
    date: dateOf(at("2020-01-03 00:00")),
    description: "What we know about the strike near Baghdad airport.",
    lang: "en",
    authors: [{ name: "Lena Strand" }, { name: "Idris Tan", url: "https://example.org/people/tan" }],
    credits: undefined,
    status: "live",
    showZone: undefined,
    image: undefined,
    imageAlt: undefined,
    order: "newest-first",
    tags: ["Iran", "US"],
    ends: undefined,
    seoTitle: undefined,
    socialTitle: undefined,
    canonical: undefined,
    translations: {},
    ...change,
  };
}

/** A blog of these entries, newest first. */
export function sampleBlog(
  entries: LiveBlog["entries"] = [sampleEntry("2020-01-03 08:05"), sampleEntry("2020-01-03 07:00")],
  change: Partial<BlogSettings> = {},
  more: Partial<LiveBlog> = {},
): LiveBlog {
  return {
    settings: sampleSettings(change),
    standfirst: sampleContent({ html: safeHtml("<p>Standfirst.</p>"), text: "Standfirst." }),
    entries,
    pinned: undefined,
    corrections: [],
    formerIds: {},
    startedAt: entries.at(-1)?.instant ?? at("2020-01-03 00:00"),
    updatedAt: entries.map(({ updatedAt }) => updatedAt).reduce(laterOf, at("2020-01-03 00:00")),
    image: undefined,
    standfirstKey: "standfirst",
    ...more,
  };
}

export function sampleSiteSettings(change: Partial<SiteSettings> = {}): SiteSettings {
  return {
    title: "Example News",
    url: "https://example.org/news",
    feedUrl: "https://example.org/news",
    basePath: "/news",
    description: "Live coverage.",
    lang: "en",
    id: "example.org",
    publisher: { name: "Example News", url: "https://example.org/", logo: undefined },
    policies: {},
    logo: undefined,
    pageSize: 20,
    poll: 20,
    order: "newest-first",
    links: "extension",
    showZone: undefined,
    pictures: "versions",
    allow: { scripts: [], images: [], connect: [], frames: [] },
    hub: undefined,
    noindex: false,
    ...change,
  };
}

const ENGLISH: Locale = JSON.parse(
  readFileSync(new URL("../../../templates/locales/en.json", import.meta.url), "utf8"),
);

/** Settings of a site that nobody gave an address. */
export const WITHOUT_ADDRESS: Partial<SiteSettings> = {
  url: undefined,
  feedUrl: "http://localhost:4321/",
  basePath: "",
};

export function sampleContext(settings: SiteSettings = sampleSiteSettings(), layout: Layout = "site"): RenderContext {
  const asset = (name: string) => ({ path: outputPath(`assets/${name}`), contents: "", integrity: "sha384-x" });
  return {
    settings,
    layout,
    addresses: createAddresses(settings, layout),
    hash: (data) => createHash("sha256").update(data).digest("hex"),
    memory: { get: () => undefined, set: () => {} },
    templates: { key: "templates", render: (name, view) => JSON.stringify([name, view]) },
    locale: (lang) => ({ ...ENGLISH, lang }),
    assets: { styles: asset("a.css"), script: asset("a.js") },
    version: "0.0.0",
    mediaContents: () => "",
  };
}

export function sampleSite(blogs: readonly LiveBlog[] = [sampleBlog()], change: Partial<SiteSettings> = {}): Site {
  return { settings: sampleSiteSettings(change), logo: undefined, introduction: sampleContent(), blogs };
}
