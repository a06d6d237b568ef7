import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { LiveManifest, LivePage } from "../../model/live-manifest.ts";
import { instantFromMilliseconds, parseCalendarDate, type UtcInstant } from "../../model/time.ts";
import { openTemplates } from "../../node/eta-templates.ts";
import { hashOf } from "../../node/hash-of.ts";
import { openLocales } from "../../node/open-locales.ts";
import { contentPolicy } from "../../render/headers/content-policy.ts";
import { READER_PLURALS, READER_WORDS } from "../../render/words/reader-words.ts";
import { createTimes } from "../../render/words/times.ts";
import { createWords } from "../../render/words/words.ts";

const ROOT = join(import.meta.dirname, "../../..");

export interface SampleEntry {
  readonly id: string;
  /** `2020-01-03T08:05:00Z`. */
  readonly time: string;
  readonly headline?: string | null;
  readonly html?: string;
  readonly isKey?: boolean;
}

export interface SampleBlog {
  /** Newest first. */
  readonly entries: readonly SampleEntry[];
  readonly state?: "upcoming" | "live" | "ended";
  readonly title?: string;
  readonly standfirst?: string;
  readonly pinned?: string;
  readonly pageSize?: number;
  readonly order?: "newest-first" | "oldest-first";
  readonly lang?: string;
  readonly build?: string;
  readonly updated?: string;
  readonly poll?: number;
}

const templates = openTemplates([join(ROOT, "templates")], hashOf);
const locales = openLocales([join(ROOT, "templates/locales")]);
const script = buildSync({
  entryPoints: [join(ROOT, "src/reader/main.ts")],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  write: false,
}).outputFiles[0]?.text;
const styles = readFileSync(join(ROOT, "templates/styles.css"), "utf8");
const short = (text: string) => hashOf(text).slice(0, 8);

/** An entry at a minute of 3 January 2020, counted from midnight. */
export function entry(minute: number, more: Partial<SampleEntry> = {}): SampleEntry {
  const time = instantFromMilliseconds(Date.UTC(2020, 0, 3, 0, minute));
  const id = `e-${String(minute).padStart(4, "0")}`;
  const html = `<p>Text of entry ${minute}. ${"It goes on for a while, as entries do. ".repeat(1 + (minute % 7))}</p>`;
  return { id, time, headline: `Entry ${minute}`, html, ...more };
}

/** Entries at every third minute, newest first, the newest at `last`. */
export const entriesUpTo = (last: number, count: number): SampleEntry[] =>
  Array.from({ length: count }, (_, index) => entry(last - index * 3));

/** All files of a site with this one blog at `/blog/`, made with the real templates, styles and script. */
export function sampleSite(blog: SampleBlog): Map<string, string> {
  const { entries, state = "live", pageSize = 20, order = "newest-first", lang = "en", poll = 20 } = blog;
  const words = createWords(locales(lang), lang);
  const times = createTimes(words);
  const instant = (text: string) => text as UtcInstant;
  const address = (id: string) => `/blog/${id}.html`;
  const entryView = (item: SampleEntry) => ({
    kind: "published",
    id: item.id,
    day: item.time.slice(0, 10),
    time: times.clock(instant(item.time)),
    zone: "UTC",
    address: address(item.id),
    words: words.page,
    headline: item.headline ?? null,
    title: item.headline ?? "An entry",
    isKey: item.isKey ?? false,
    isBreaking: false,
    isPinned: item.id === blog.pinned,
    corrections: [],
    image: null,
    body: item.html ?? "",
    updated: null,
    bylines: [],
    authors: [],
    tags: [],
    shareAddress: address(item.id),
  });
  const articles = new Map(entries.map((item) => [item.id, templates.render("entry", entryView(item))]));
  const html = (item: SampleEntry) => articles.get(item.id) ?? "";
  const turned = <Value>(list: readonly Value[]) => (order === "oldest-first" ? list.toReversed() : list);
  const cut = entries.length < 2 * pageSize ? 0 : Math.floor(entries.length / pageSize) - 1;
  const olderPages = Array.from({ length: cut }, (_, index) =>
    entries.slice(entries.length - (index + 1) * pageSize, entries.length - index * pageSize),
  );
  const newest = entries.slice(0, entries.length - cut * pageSize);
  const days = (items: readonly SampleEntry[]) => {
    const dates = [...new Set(turned(items).map((item) => item.time.slice(0, 10)))];
    return dates.map((date) => ({
      day: date,
      anchor: `day_${date}`,
      heading: times.day(parseCalendarDate(date) as never),
      isFar: false,
      items: turned(items)
        .filter((item) => item.time.startsWith(date))
        .map((item) =>
          item.id === blog.pinned
            ? {
                kind: "pinned",
                id: item.id,
                day: date,
                title: item.headline ?? "",
                time: times.clock(instant(item.time)),
                zone: "UTC",
              }
            : { kind: "entry", html: html(item) },
        ),
    }));
  };
  const updated = blog.updated ?? entries[0]?.time ?? "2020-01-03T00:00:00Z";
  const keyEvents = entries.filter((item) => item.isKey);
  const keyView = (item: SampleEntry) => ({
    id: item.id,
    title: item.headline ?? "",
    address: newest.includes(item) ? `#${item.id}` : address(item.id),
    time: times.clockZone(instant(item.time)),
  });
  const title = blog.title ?? "A sample blog";
  const head = {
    status: {
      state,
      badge: words.word(`badge-${state}`),
      updated: entries.length ? times.clockZone(instant(updated)) : null,
      count: entries.length ? words.plural("updates-count", entries.length) : null,
    },
    title: { text: title, length: "short", documentTitle: `${title} – live` },
    standfirst: `<p>${blog.standfirst ?? "What this is about."}</p>`,
    corrections: [],
    byline: {
      people: [],
      phrase: "By <b>Lena Strand</b>",
      date: times.day(parseCalendarDate("2020-01-03") as never),
      zoneNote: words.word("zone-note", { zone: "UTC" }),
    },
    keyEvents: keyEvents[0]
      ? {
          heading: words.word("key-events-count", { count: String(keyEvents.length) }),
          events: keyEvents.map(keyView),
          latest: keyView(keyEvents[0]),
        }
      : null,
    closing: state === "ended" ? words.word("closing") : null,
    words: words.page,
  };
  const headFragment = templates.render("head-fragment", head);
  const pair = (item: SampleEntry): [string, string] => [item.id, short(html(item))];
  const pinnedEntry = entries.find((item) => item.id === blog.pinned);
  const content = {
    v: 1 as const,
    state,
    poll,
    updated,
    count: entries.length,
    head: short(headFragment),
    ...(pinnedEntry && { pinned: pair(pinnedEntry) }),
    entries: turned(newest)
      .filter((item) => item !== pinnedEntry)
      .map(pair),
    older: olderPages
      .map((items, index): [number, string] => [index + 1, short(items.map(html).join())])
      .toReversed()
      .slice(0, 3),
  };
  const manifest: LiveManifest = {
    ...content,
    rev: short(JSON.stringify(content)),
    build: blog.build ?? "build-1",
  };
  const live = (kind: LivePage["kind"]) =>
    JSON.stringify({
      kind,
      locale: times.tag,
      zone: "UTC",
      order,
      live: kind === "newest" ? { base: "/blog/", ending: ".html", manifest } : null,
      words: Object.fromEntries(READER_WORDS.map((key) => [key, words.locale.words[key]])),
      plurals: Object.fromEntries(READER_PLURALS.map((key) => [key, words.locale.plurals[key]])),
    } satisfies Record<keyof LivePage, unknown>).replaceAll("<", "\\u003c");
  const page = (kind: LivePage["kind"]) => ({
    kind,
    lang,
    dir: words.locale.dir,
    head: {
      title: kind === "newest" ? head.title.documentTitle : title,
      description: "",
      policy: contentPolicy({ scripts: [], images: [], connect: [], frames: [] }, "all"),
      tags: '<link rel="icon" href="/icon.svg">',
      structuredData: '{"@type":"LiveBlogPosting"}',
    },
    styles: { address: "/assets/styles.css", integrity: integrity(styles) },
    script: { address: "/assets/reader.js", integrity: integrity(script ?? "") },
    live: live(kind),
    site: { title: "The Gazette", address: "/", navigation: [], links: [], publisher: "The Gazette" },
    words: words.page,
  });
  const below = olderPages.length;
  const files = new Map<string, string>([
    ["/assets/styles.css", styles],
    ["/assets/reader.js", script ?? ""],
    ["/icon.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["/blog/live.json", JSON.stringify(manifest)],
    [`/blog/live/head.${manifest.head}.txt`, headFragment],
    [
      "/blog/index.html",
      templates.render("newest", {
        ...page("newest"),
        blog: head,
        image: null,
        order,
        pinned: pinnedEntry ? html(pinnedEntry) : null,
        days: days(newest),
        empty: entries.length ? null : words.word("empty"),
        older: below ? { label: words.word("older"), address: `/blog/pages/${below}/` } : null,
        start: null,
        credits: "ls/stb",
      }),
    ],
  ]);
  for (const item of entries) {
    files.set(address(item.id), entryPage(item));
    if (newest.includes(item) || item === pinnedEntry) files.set(`/blog/live/${pair(item).join(".")}.txt`, html(item));
  }
  olderPages.forEach((items, index) => {
    files.set(
      `/blog/pages/${index + 1}/index.html`,
      templates.render("older", {
        ...page("older"),
        blog: { label: title, address: "/blog/" },
        length: "short",
        heading: words.word("older-page", { page: String(index + 1) }),
        range: times.range(instant(items.at(-1)?.time ?? updated), instant(items[0]?.time ?? updated)),
        zoneNote: head.byline.zoneNote,
        order,
        days: days(items.filter((item) => item !== pinnedEntry)),
        newer: { label: words.word("newer"), address: "/blog/" },
        older: index ? { label: words.word("older"), address: `/blog/pages/${index}/` } : null,
        credits: null,
      }),
    );
  });
  return files;

  function entryPage(item: SampleEntry): string {
    return templates.render("entry-page", {
      ...page("entry"),
      blog: { label: title, address: "/blog/" },
      heading: times.day(parseCalendarDate(item.time.slice(0, 10)) as never),
      entry: html(item),
      zoneNote: head.byline.zoneNote,
      credits: null,
    });
  }
}

function integrity(contents: string): string {
  return `sha256-${Buffer.from(hashOf(contents), "hex").toString("base64")}`;
}
