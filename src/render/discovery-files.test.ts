import { describe, expect, test } from "vitest";
import type { LiveBlog } from "../model/live-blog.ts";
import { safeHtml } from "../model/names.ts";
import type { SiteSettings } from "../model/settings.ts";
import { allFiles } from "../model/site-files.ts";
import { jsonFeedProblems } from "../test/formats/json-feed-schema.ts";
import { xmlProblems } from "../test/formats/xml-grammar.ts";
import {
  at,
  sampleBlog,
  sampleContext,
  sampleEntry,
  sampleId,
  sampleSite,
  sampleSiteSettings,
  sampleSlug,
  sampleWithdrawn,
  WITHOUT_ADDRESS,
} from "../test/samples/sample-blog.ts";
import type { Layout } from "./addresses.ts";
import { blogDiscoveryFiles, hostFiles, siteDiscoveryFiles } from "./discovery-files.ts";
import { blogFacts } from "./metadata/blog-facts.ts";
import { siteFacts } from "./metadata/site-facts.ts";

interface Built {
  readonly blog: ReadonlyMap<string, string>;
  readonly site: ReadonlyMap<string, string>;
}

function build(blogs: readonly LiveBlog[], change: Partial<SiteSettings> = {}, layout: Layout = "site"): Built {
  const context = sampleContext(sampleSiteSettings(change), layout);
  const facts = siteFacts(context, undefined);
  const site = sampleSite(blogs, change);
  const texts = (files: ReturnType<typeof hostFiles>) =>
    new Map(files.map((file) => [file.path, String(file.contents())]));
  return {
    blog: texts(blogs.flatMap((blog) => allFiles(blogDiscoveryFiles(blogFacts(facts, blog), blog)))),
    site: texts([
      ...siteDiscoveryFiles(context, site, () => [{ number: 1, changed: at("2020-01-03 07:30") }]),
      ...hostFiles(context, site),
    ]),
  };
}

const KEY = sampleEntry("2020-01-03 07:48", { id: sampleId("council"), isKey: true, title: "Council meets" });
const BLOG = sampleBlog([sampleEntry("2020-01-03 08:05"), KEY, sampleWithdrawn("2020-01-03 07:30")]);

describe("what is written", () => {
  test("for a blog and a site", () => {
    const { blog, site } = build([BLOG]);
    expect([...blog.keys()]).toEqual([
      "us-iran/rss.xml",
      "us-iran/atom.xml",
      "us-iran/feed.json",
      "us-iran/oembed.json",
      "us-iran/latest.json",
      "us-iran/latest.html",
    ]);
    expect([...site.keys()]).toEqual([
      "rss.xml",
      "atom.xml",
      "feed.json",
      "corrections/rss.xml",
      "corrections/atom.xml",
      "corrections/feed.json",
      "sitemap.xml",
      "news-sitemap.xml",
      "robots.txt",
      expect.stringMatching(/^assets\/icon\.[0-9a-f]{8}\.svg$/),
      expect.stringMatching(/^assets\/site\.[0-9a-f]{8}\.webmanifest$/),
      "_headers",
      ".nojekyll",
    ]);
  });

  test("without an address: feeds, but nothing that must hold one", () => {
    const { blog, site } = build([BLOG], WITHOUT_ADDRESS);
    expect([...blog.keys()]).not.toContain("us-iran/oembed.json");
    expect([...site.keys()].filter((path) => /sitemap|robots/.test(path))).toEqual([]);
    expect(site.get("rss.xml")).toContain("http://localhost:4321/us-iran/");
  });

  test("of a preview: neither feeds nor sitemaps", () => {
    const { blog, site } = build([BLOG], { noindex: true });
    expect([...blog.keys()]).toEqual(["us-iran/latest.json", "us-iran/latest.html"]);
    expect([...site.keys()].filter((path) => /feed|rss|atom|sitemap/.test(path))).toEqual([]);
    expect(site.get("robots.txt")).toBe("User-agent: *\nDisallow:\n");
    expect(site.get("_headers")).toContain("X-Robots-Tag: noindex");
  });

  test("of one blog alone: at the top", () => {
    expect([...build([BLOG], {}, "single").blog.keys()]).toContain("rss.xml");
    expect([...build([BLOG], {}, "single").site.keys()]).not.toContain(".nojekyll");
  });
});

describe("sitemaps", () => {
  const elsewhere = sampleBlog([KEY], { slug: sampleSlug("syndicated"), canonical: "https://partner.example/story" });
  const old = sampleBlog([sampleEntry("2020-01-01 08:04")], { slug: sampleSlug("old") });
  const recent = sampleBlog([sampleEntry("2020-01-01 08:06")], { slug: sampleSlug("recent"), lang: "zh-Hant" });
  const upcoming = sampleBlog([], { slug: sampleSlug("upcoming"), status: "upcoming" });
  const { site } = build([BLOG, elsewhere, old, recent, upcoming]);
  const locations = (path: string) =>
    [...(site.get(path) ?? "").matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]);

  test("keep to the grammar", () => {
    expect(xmlProblems(site.get("sitemap.xml") ?? "", "sitemap")).toEqual([]);
    expect(xmlProblems(site.get("news-sitemap.xml") ?? "", "sitemap")).toEqual([]);
  });

  test("list what stands for itself: pages and key events, but no story that lives elsewhere", () => {
    expect(locations("sitemap.xml").slice(0, 5)).toEqual([
      "https://example.org/news/",
      "https://example.org/news/corrections/",
      "https://example.org/news/us-iran/",
      "https://example.org/news/us-iran/pages/1/",
      "https://example.org/news/us-iran/council.html",
    ]);
    expect(locations("sitemap.xml").join()).not.toMatch(/syndicated|0805/);
  });

  test("name as news what began within two days of the newest entry", () => {
    expect(locations("news-sitemap.xml")).toEqual([
      "https://example.org/news/us-iran/",
      "https://example.org/news/recent/",
    ]);
    expect(site.get("news-sitemap.xml")).toContain("<news:language>zh-tw</news:language>");
    expect(site.get("news-sitemap.xml")).toContain(
      "<news:publication_date>2020-01-03T07:30:00Z</news:publication_date>",
    );
  });

  test("are valid for a site without blogs", () => {
    const empty = build([]).site;
    expect(xmlProblems(empty.get("sitemap.xml") ?? "", "sitemap")).toEqual([]);
    expect(xmlProblems(empty.get("news-sitemap.xml") ?? "", "sitemap")).toEqual([]);
    expect(xmlProblems(empty.get("rss.xml") ?? "", "rss")).toEqual([]);
    expect(xmlProblems(empty.get("corrections/atom.xml") ?? "", "atom")).toEqual([]);
  });

  test("are split beyond 50 000 addresses, with an index in their place", () => {
    const context = sampleContext();
    const pages = Array.from({ length: 50_001 }, (_, index) => ({
      number: index + 1,
      changed: at("2020-01-03 08:00"),
    }));
    const files = siteDiscoveryFiles(context, sampleSite([BLOG]), () => pages).filter(({ path }) =>
      path.startsWith("sitemap"),
    );
    expect(files.map(({ path }) => path)).toEqual(["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
    const index = String(files[2]?.contents());
    expect(xmlProblems(index, "sitemap")).toEqual([]);
    expect(index).toContain("<loc>https://example.org/news/sitemap-2.xml</loc>");
    expect(String(files[0]?.contents()).match(/<loc>/g)).toHaveLength(50_000);
  });

  test("are named in robots.txt", () => {
    expect(site.get("robots.txt")).toContain("Sitemap: https://example.org/news/news-sitemap.xml");
  });
});

describe("the corrections feed", () => {
  const notice = {
    at: at("2020-01-03 08:02"),
    html: safeHtml("<p><strong>Correction:</strong> not so.</p>"),
    text: "not so.",
  };
  const blog: LiveBlog = {
    ...BLOG,
    corrections: [
      { entry: KEY.id, title: KEY.title, at: at("2020-01-03 08:02"), number: 1, notice },
      { entry: undefined, title: undefined, at: at("2020-01-03 07:00"), number: 1, notice },
    ],
  };
  const { site } = build([blog]);

  test("is valid in every format", () => {
    expect(xmlProblems(site.get("corrections/rss.xml") ?? "", "rss")).toEqual([]);
    expect(xmlProblems(site.get("corrections/atom.xml") ?? "", "atom")).toEqual([]);
    expect(jsonFeedProblems(site.get("corrections/feed.json") ?? "")).toEqual([]);
  });

  test("leads to the corrected entry, or to the blog for its standfirst", () => {
    const feed = JSON.parse(site.get("corrections/feed.json") ?? "");
    expect(feed.items.map(({ title, url }: { title: string; url: string }) => [title, url])).toEqual([
      ["Council meets", "https://example.org/news/us-iran/council.html"],
      ["US-Iran: Tehran vows retaliation", "https://example.org/news/us-iran/"],
    ]);
    expect(feed.items[0].date_published).toBe("2020-01-03T08:02:00Z");
  });
});

describe("the teaser", () => {
  const entries = ["08:07", "08:06", "08:05", "08:04", "08:03", "08:02"].map((clock) =>
    sampleEntry(`2020-01-03 ${clock}`),
  );
  const blog = sampleBlog([sampleWithdrawn("2020-01-03 08:09"), ...entries, KEY]);

  test("names the newest five and the key events with full addresses", () => {
    const teaser = JSON.parse(build([blog]).blog.get("us-iran/latest.json") ?? "");
    expect(teaser).toMatchObject({ version: 1, status: "live", url: "https://example.org/news/us-iran/" });
    expect(teaser.entries.map(({ published }: { published: string }) => published.slice(11, 16))).toEqual([
      "08:07",
      "08:06",
      "08:05",
      "08:04",
      "08:03",
    ]);
    expect(teaser.keyEvents).toEqual([
      {
        id: "council",
        title: "Council meets",
        url: "https://example.org/news/us-iran/council.html",
        published: "2020-01-03T07:48:00Z",
        updated: "2020-01-03T07:48:00Z",
        key: true,
        breaking: false,
      },
    ]);
  });

  test("starts from the root of the host where the site has no address", () => {
    const teaser = JSON.parse(build([blog], WITHOUT_ADDRESS).blog.get("us-iran/latest.json") ?? "");
    expect(teaser.url).toBe("/us-iran/");
  });
});

test("oEmbed describes the blog as a plain link", () => {
  const oembed = JSON.parse(build([BLOG]).blog.get("us-iran/oembed.json") ?? "");
  expect(oembed).toEqual({
    version: "1.0",
    type: "link",
    title: "US-Iran: Tehran vows retaliation",
    author_name: "Lena Strand, Idris Tan",
    provider_name: "Example News",
    provider_url: "https://example.org/",
  });
});

test("the web manifest starts where the site stands", () => {
  const { site } = build([BLOG]);
  const path = [...site.keys()].find((name) => name.endsWith(".webmanifest")) ?? "";
  expect(JSON.parse(site.get(path) ?? "")).toMatchObject({
    start_url: "/news/",
    scope: "/news/",
    name: "Example News",
  });
});
