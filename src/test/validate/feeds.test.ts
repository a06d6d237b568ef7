import { join } from "node:path";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { afterAll, describe, expect, test } from "vitest";
import { type FeedFormat, feedWarnings } from "../formats/feed-warnings.ts";
import { jsonFeedProblems } from "../formats/json-feed-schema.ts";
import { readBackProblems, sourcePosts } from "../formats/source-posts.ts";
import { type GrammarName, xmlProblems } from "../formats/xml-grammar.ts";
import { hasFeedparser, type ReadFeed, readFeeds } from "./read-feeds.ts";
import { buildValidatedSite, onlyProblems, PUBLIC, SITES } from "./validated-sites.ts";

const GRAMMARS: readonly (readonly [RegExp, GrammarName])[] = [
  [/(?:^|\/)rss\.xml$/, "rss"],
  [/(?:^|\/)atom\.xml$|\/feeds\/\d+\.xml$/, "atom"],
  [/^(?:news-)?sitemap(?:-\d+)?\.xml$/, "sitemap"],
];
const JSON_FEED = /(?:^|\/)feed\.json$|\/feeds\/\d+\.json$/;

function formatOf(path: string): FeedFormat | undefined {
  if (JSON_FEED.test(path)) return "json";
  const grammar = GRAMMARS.find(([pattern]) => pattern.test(path))?.[1];
  return grammar === "sitemap" ? undefined : grammar;
}

describe.each(SITES)("$name", (site) => {
  const { isPlain } = site;
  const build = buildValidatedSite(site);
  const { files, matching, contentFolder } = build;
  afterAll(build.remove);

  test("is built", () => {
    expect(build.status, build.output).toBe(0);
  });

  test("has feeds and sitemaps that keep to their grammars", () => {
    const documents = matching(/\.xml$/);
    expect(documents.length).toBeGreaterThan(6);
    const found = documents.map(([path, xml]) => {
      const grammar = GRAMMARS.find(([pattern]) => pattern.test(path))?.[1];
      return [path, grammar ? xmlProblems(xml, grammar) : ["no grammar for it"]] as const;
    });
    expect(onlyProblems(found)).toEqual([]);
  });

  test("has JSON Feeds that keep to the schema", () => {
    const found = matching(JSON_FEED).map(([path, text]) => [path, jsonFeedProblems(text)] as const);
    expect(found.length).toBeGreaterThan(2);
    expect(onlyProblems(found)).toEqual([]);
  });

  test("has feeds that draw no warning", () => {
    const found = matching(/\.(?:xml|json)$/).flatMap(([path, text]) => {
      const format = formatOf(path);
      // At an earlier address of a blog stands the feed of today, which names its own.
      const isMoved =
        /^[^/]+\/(?:rss|atom|feed)\./.test(path) &&
        !path.startsWith("corrections/") &&
        !files.has(path.replace(/[^/]*$/, "live.json"));
      if (format === undefined || isMoved) return [];
      // Writers of the torture site type tags into their headlines.
      const warnings = feedWarnings(text, format, `${PUBLIC}/${path}`).filter(
        (one) => isPlain || !one.startsWith("ContainsHTML"),
      );
      return [[path, warnings] as const];
    });
    expect(found.length).toBeGreaterThan(8);
    expect(onlyProblems(found)).toEqual([]);
  });

  test("tells the readers of all three formats the same", () => {
    for (const [path, text] of matching(/(?:^|\/)feed\.json$/)) {
      const beside = (name: string) => files.get(path.replace("feed.json", name)) ?? "";
      const json = (parseJsonFeed(text).items ?? []).map((item) => [item.id, item.title, item.date_published]);
      const atom = (parseAtomFeed(beside("atom.xml")).entries ?? []).map((entry) => [
        entry.id,
        entry.title?.value,
        entry.published,
      ]);
      const rss = (parseRssFeed(beside("rss.xml")).items ?? []).map((item) => [
        item.guid?.value,
        item.title,
        new Date(item.pubDate ?? "").toISOString().replace(".000", ""),
      ]);
      expect(atom).toEqual(json);
      expect(rss).toEqual(json);
    }
  });

  test.skipIf(!process.env["CI"] && !hasFeedparser())("is read by feedparser as its files say", () => {
    for (const [path] of matching(/^[^/]+\/live\.json$/)) {
      const slug = path.replace("/live.json", "");
      const blog = files.has(`${slug}/pages/1/index.html`) && slug === "election-night" ? slug : `${slug}.md`;
      const said = sourcePosts(contentFolder, blog);
      const posts = isPlain ? said : said.map((post) => ({ ...post, title: undefined, authors: [] }));
      const documents = readFeeds(chain(slug).map((document) => join(build.folder, document)));
      expect(documents.map(({ fault }) => fault)).toEqual(documents.map(() => null));
      const items = unique(documents).map((item) => (isPlain ? item : { ...item, authors: [] }));
      expect(readBackProblems(posts, items)).toEqual([]);
      const [rss] = readFeeds([join(build.folder, slug, "rss.xml")]);
      expect(rss?.items).toEqual(documents[0]?.items);
    }
  });

  /** The documents of a blog's Atom feed, newest first, as a reader finds one from the other. */
  function chain(slug: string): readonly string[] {
    const documents: string[] = [];
    let next: string | undefined = `${slug}/atom.xml`;
    while (next !== undefined && documents.length < 100) {
      documents.push(next);
      const older: string | undefined = parseAtomFeed(files.get(next) ?? "").links?.find(
        ({ rel }) => rel === "prev-archive",
      )?.href;
      next = older?.slice(PUBLIC.length + 1);
    }
    return documents;
  }

  test("leads JSON readers through the same documents as Atom readers", () => {
    for (const [path, text] of matching(JSON_FEED)) {
      const beside = files.get(
        path.endsWith("/feed.json") ? path.replace("feed.json", "atom.xml") : path.replace(/json$/, "xml"),
      );
      if (beside === undefined) continue;
      const older = parseAtomFeed(beside).links?.find(({ rel }) => rel === "prev-archive")?.href;
      expect(parseJsonFeed(text).next_url?.replace(/json$/, "xml")).toBe(older);
    }
  });
});

/** Archives overlap with the newest items: the first copy counts, as in a feed reader. */
function unique(documents: readonly ReadFeed[]): ReadFeed["items"] {
  return [...new Map(documents.flatMap(({ items }) => items).map((item) => [item.id, item])).values()];
}
