import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { feedFormat, isMovedFeed, JSON_FEED, xmlFileProblems } from "../formats/feed-format.ts";
import { feedWarnings } from "../formats/feed-warnings.ts";
import { chainDifferences, formatDifferences } from "../formats/format-differences.ts";
import { jsonFeedProblems } from "../formats/json-feed-schema.ts";
import { readFeed } from "../formats/read-feed.ts";
import { readBackProblems, sourcePosts } from "../formats/source-posts.ts";
import { hasFeedparser, type ReadFeed, readFeeds } from "./read-feeds.ts";
import { buildValidatedSite, onlyProblems, PUBLIC, SITES } from "./validated-sites.ts";

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
    expect(onlyProblems(documents.map(([path, xml]) => [path, xmlFileProblems(path, xml)]))).toEqual([]);
  });

  test("has JSON Feeds that keep to the schema", () => {
    const found = matching(JSON_FEED).map(([path, text]) => [path, jsonFeedProblems(text)] as const);
    expect(found.length).toBeGreaterThan(2);
    expect(onlyProblems(found)).toEqual([]);
  });

  test("has feeds that draw no warning", () => {
    const found = matching(/\.(?:xml|json)$/).flatMap(([path, text]) => {
      const format = feedFormat(path);
      if (format === undefined || isMovedFeed(path, files)) return [];
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
    const found = matching(/(?:^|\/)feed\.json$/).flatMap(([path, json]) => {
      const beside = (name: string) => files.get(path.replace("feed.json", name)) ?? "";
      return [
        [`${path} and Atom`, formatDifferences(beside("atom.xml"), "atom", json)] as const,
        [`${path} and RSS`, formatDifferences(beside("rss.xml"), "rss", json)] as const,
      ];
    });
    expect(found.length).toBeGreaterThan(4);
    expect(onlyProblems(found)).toEqual([]);
  });

  test.skipIf(!process.env["CI"] && !hasFeedparser())("is read by feedparser as its files say", () => {
    for (const [path] of matching(/^[^/]+\/live\.json$/)) {
      const slug = path.replace("/live.json", "");
      const blog = files.has(`${slug}/pages/1/index.html`) && slug === "election-night" ? slug : `${slug}.md`;
      const posts = sourcePosts(contentFolder, blog);
      const documents = readFeeds(chain(slug).map((document) => join(build.folder, document)));
      expect(documents.map(({ fault }) => fault)).toEqual(documents.map(() => null));
      expect(readBackProblems(posts, unique(documents))).toEqual([]);
      const [rss] = readFeeds([join(build.folder, slug, "rss.xml")]);
      const newest = new Set(documents[0]?.items.map(({ id }) => id));
      expect(
        readBackProblems(
          posts.filter(({ id }) => newest.has(id)),
          rss?.items ?? [],
        ),
      ).toEqual([]);
    }
  });

  /** The documents of a blog's Atom feed, newest first, as a reader finds one from the other. */
  function chain(slug: string): readonly string[] {
    const documents: string[] = [];
    let next: string | undefined = `${slug}/atom.xml`;
    while (next !== undefined && documents.length < 100) {
      documents.push(next);
      next = readFeed(files.get(next) ?? "", "atom").older?.slice(PUBLIC.length + 1);
    }
    return documents;
  }

  test("leads JSON readers through the same documents as Atom readers", () => {
    expect(chainDifferences(files)).toEqual([]);
  });
});

/** Archives overlap with the newest items: the first copy counts, as in a feed reader. */
function unique(documents: readonly ReadFeed[]): ReadFeed["items"] {
  return [...new Map(documents.flatMap(({ items }) => items).map((item) => [item.id, item])).values()];
}
