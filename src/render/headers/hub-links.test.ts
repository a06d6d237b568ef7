import { describe, expect, test } from "vitest";
import {
  at,
  sampleBlog,
  sampleContext,
  sampleSite,
  sampleSiteSettings,
  sampleSlug,
  WITHOUT_ADDRESS,
} from "../../test/samples/sample-blog.ts";
import { headersFile } from "./headers-file.ts";
import { hubLinks } from "./hub-links.ts";

const HUB = { hub: "https://hub.example/" };

function blogs(count: number) {
  return Array.from({ length: count }, (_, index) =>
    sampleBlog(
      [],
      { slug: sampleSlug(`blog-${index}`), status: "ended" },
      { startedAt: at(`2020-01-03 00:${10 + index}`) },
    ),
  );
}

function linksOf(
  change: Parameters<typeof sampleSiteSettings>[0],
  site = sampleSite(),
  layout: "site" | "single" = "site",
) {
  return hubLinks(sampleContext(sampleSiteSettings(change), layout), site);
}

describe("hubLinks", () => {
  test("name the hub and the feed's own address for every feed", () => {
    const links = linksOf(HUB);
    expect(links.map(({ path }) => path)).toEqual([
      ...["/rss.xml", "/atom.xml", "/feed.json"],
      ...["/corrections/rss.xml", "/corrections/atom.xml", "/corrections/feed.json"],
      ...["/us-iran/rss.xml", "/us-iran/atom.xml", "/us-iran/feed.json"],
    ]);
    expect(links.at(-1)?.value).toBe(
      '<https://hub.example/>; rel="hub", <https://example.org/news/us-iran/feed.json>; rel="self"',
    );
  });

  test("of a blog that stands alone are those of its feeds at the top", () => {
    expect(linksOf(HUB, sampleSite(), "single").map(({ path }) => path)).toEqual([
      "/rss.xml",
      "/atom.xml",
      "/feed.json",
    ]);
  });

  test.each([{}, { ...HUB, noindex: true }, { ...HUB, ...WITHOUT_ADDRESS }])(
    "are none without a hub, a public address or feeds: %j",
    (change) => {
      expect(linksOf(change)).toEqual([]);
    },
  );

  test("cannot be ended early by what stands in an address", () => {
    const [link] = linksOf({ hub: 'https://hub.example/?a=>;rel="evil"\nX: 1' });
    expect(link?.value.split(">")).toHaveLength(3);
    expect(link?.value).not.toContain("\n");
  });

  test("fill what a host takes and no more: the site, blogs that go on, then the newest", () => {
    const live = sampleBlog([], { slug: sampleSlug("live") });
    const text = headersFile("site", false, linksOf(HUB, sampleSite([...blogs(40), live])));
    const rules = text.trim().split("\n\n");
    expect(rules).toHaveLength(100);
    const linked = rules.filter((rule) => rule.includes("  Link: ")).map((rule) => rule.split("\n")[0]);
    expect(linked.slice(6, 12)).toEqual([
      ...["/live/rss.xml", "/live/atom.xml", "/live/feed.json"],
      ...["/blog-39/rss.xml", "/blog-39/atom.xml", "/blog-39/feed.json"],
    ]);
    expect(new Set(linked).size).toBe(linked.length);
  });

  test("that are longer than a line may be are left to the feeds themselves", () => {
    const text = headersFile("site", false, linksOf({ hub: `https://hub.example/${"a".repeat(2000)}` }));
    expect(text).toBe(headersFile("site", false));
  });
});
