import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import type { Entry, PublishedEntry } from "../../model/live-blog.ts";
import { safeHtml } from "../../model/names.ts";
import { allFiles } from "../../model/site-files.ts";
import { instantFromMilliseconds } from "../../model/time.ts";
import { hashOf } from "../../node/hash-of.ts";
import { jsonFeedProblems } from "../../test/formats/json-feed-schema.ts";
import { xmlProblems } from "../../test/formats/xml-grammar.ts";
import {
  sampleBlog,
  sampleContent,
  sampleContext,
  sampleEntry,
  sampleSiteSettings,
  sampleWithdrawn,
} from "../../test/samples/sample-blog.ts";
import { entryLists } from "../entry-lists.ts";
import { blogFeeds } from "./blog-feeds.ts";
import { cutFeed } from "./feed-cut.ts";
import { NEWEST_BYTES } from "./newest-items.ts";

const CONTEXT = sampleContext();

/** That many entries a minute apart, newest first. */
function entries(count: number, html = "<p>x</p>"): readonly PublishedEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const when = instantFromMilliseconds(Date.UTC(2020, 0, 1) + (count - index) * 60_000);
    return sampleEntry(when.slice(0, 16).replace("T", " "), { content: sampleContent({ html: safeHtml(html) }) });
  });
}

describe("cutFeed", () => {
  test.each([
    [0, 20, 0, 0],
    [50, 20, 50, 0],
    [51, 20, 50, 1],
    [70, 20, 50, 1],
    [71, 20, 50, 2],
    [300, 100, 50, 5],
    [300, Number.POSITIVE_INFINITY, 50, 5],
  ])("of %d entries at page size %d keeps %d and archives the rest in %d", (count, pageSize, newest, archives) => {
    const cut = cutFeed(entries(count), pageSize, CONTEXT);
    expect(cut.newest).toHaveLength(newest);
    expect(cut.archives).toHaveLength(archives);
  });

  test("holds fewer where the entries are long, so that a document stays small", () => {
    const long = entries(60, `<p>${"<b>word</b> ".repeat(1500)}</p>`);
    const cut = cutFeed(long, 20, CONTEXT);
    expect(cut.newest.length).toBeLessThan(20);
    const files = blogFeeds(sampleContext(), sampleBlog(long), undefined).single;
    for (const { contents } of files) expect(Buffer.byteLength(contents())).toBeLessThanOrEqual(NEWEST_BYTES);
  });

  test("asks for the words of entries once, and again when one of them has changed", () => {
    const store = new Map<string, unknown>();
    const memory = {
      get: (key: string) => store.get(key),
      set: (key: string, value: unknown) => store.set(key, value),
    };
    const context = { ...CONTEXT, hash: hashOf, memory };
    const long = entries(60, `<p>${"<b>word</b> ".repeat(1500)}</p>`).map((entry) => ({ ...entry, key: entry.id }));
    const cut = cutFeed(long, 20, context);
    const reading: string[] = [];
    const watched = (entry: PublishedEntry): PublishedEntry => ({
      ...entry,
      get content() {
        reading.push(entry.id);
        return entry.content;
      },
    });
    const again = long.map(watched);
    entryLists(again);
    reading.length = 0;
    expect(cutFeed(again, 20, context).newest).toHaveLength(cut.newest.length);
    expect(reading).toEqual([]);
    const [first] = long;
    if (!first) expect.fail("no entry");
    const shorter = { ...first, key: "edited", content: sampleContent({ html: safeHtml("<p>x</p>") }) };
    expect(cutFeed([shorter, ...long.slice(1)], 20, context).newest.length).toBeGreaterThan(cut.newest.length);
  });

  test("misses no entry and keeps closed archives when an entry is added", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 260 }), fc.integer({ min: 5, max: 100 }), fc.nat(4), (count, size, gap) => {
        const all: readonly Entry[] = entries(count + 1).map((entry, index) =>
          gap > 0 && index % (gap * 7) === 3 ? sampleWithdrawn(entry.instant.slice(0, 16).replace("T", " ")) : entry,
        );
        const [before, after] = [cutFeed(all.slice(1), size, CONTEXT), cutFeed(all, size, CONTEXT)];
        const reached = new Set([...after.newest, ...after.archives.flat()].map(({ id }) => id));
        expect(all.filter(({ kind, id }) => kind === "published" && !reached.has(id))).toEqual([]);
        expect(after.archives.slice(0, before.archives.length)).toEqual(before.archives);
      }),
      { numRuns: 40 },
    );
  });
});

describe("archives of a feed", () => {
  const all = entries(90);
  const files = allFiles(blogFeeds(sampleContext(sampleSiteSettings({ pageSize: 20 })), sampleBlog(all), undefined));
  const text = (path: string) => String(files.find((file) => file.path === path)?.contents());

  test("stand in their own folder in Atom and JSON, and are valid", () => {
    expect(files.map(({ path }) => path).slice(3)).toEqual([
      "us-iran/feeds/1.xml",
      "us-iran/feeds/1.json",
      "us-iran/feeds/2.xml",
      "us-iran/feeds/2.json",
    ]);
    for (const { path, contents } of files.filter(({ path }) => path.includes("/feeds/"))) {
      const document = String(contents());
      expect(path.endsWith(".xml") ? xmlProblems(document, "atom") : jsonFeedProblems(document)).toEqual([]);
    }
  });

  test("lead from the newest items to the oldest without a gap", () => {
    const walk = (path: string): string[] => {
      const { entries: items = [], links = [] } = parseAtomFeed(text(path));
      const older = links.find(({ rel }) => rel === "prev-archive")?.href?.replace("https://example.org/news/", "");
      return [...items.map(({ id }) => id ?? ""), ...(older ? walk(older) : [])];
    };
    expect(new Set(walk("us-iran/atom.xml")).size).toBe(90);
    const first = parseJsonFeed(text("us-iran/feed.json"));
    expect(first.next_url).toBe("https://example.org/news/us-iran/feeds/2.json");
    expect(parseJsonFeed(text("us-iran/feeds/1.json")).next_url).toBeUndefined();
  });

  test("say that they are archives of the same feed", () => {
    expect(text("us-iran/feeds/1.xml")).toContain("<fh:archive/>");
    expect(parseAtomFeed(text("us-iran/feeds/1.xml")).id).toBe(parseAtomFeed(text("us-iran/atom.xml")).id);
  });

  test("keep their keys when an entry is added, an edit changes one", () => {
    const context = sampleContext(sampleSiteSettings({ pageSize: 20 }));
    const keysOf = (list: readonly Entry[]) =>
      new Map(allFiles(blogFeeds(context, sampleBlog(list), undefined)).map(({ path, key }) => [path, key]));
    const before = keysOf(all);
    const after = keysOf([sampleEntry("2020-01-02 00:00"), ...all]);
    const edited = keysOf(all.map((entry, index) => (index === 88 ? { ...entry, key: "edited" } : entry)));
    const changed = (other: typeof before) => [...before.keys()].filter((path) => before.get(path) !== other.get(path));
    expect(changed(after)).toEqual(["us-iran/rss.xml", "us-iran/atom.xml", "us-iran/feed.json"]);
    expect(changed(edited)).toEqual(["us-iran/feeds/1.xml", "us-iran/feeds/1.json"]);
  });
});
