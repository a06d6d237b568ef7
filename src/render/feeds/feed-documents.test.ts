import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import type { EntryImage, LiveBlog, PublishedEntry } from "../../model/live-blog.ts";
import { SITE_BASE, safeHtml } from "../../model/names.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { SiteSettings } from "../../model/settings.ts";
import { allFiles } from "../../model/site-files.ts";
import { jsonFeedProblems } from "../../test/formats/json-feed-schema.ts";
import { xmlProblems } from "../../test/formats/xml-grammar.ts";
import {
  at,
  sampleBlog,
  sampleContent,
  sampleContext,
  sampleEntry,
  sampleSite,
  sampleSiteSettings,
  sampleWithdrawn,
  WITHOUT_ADDRESS,
} from "../../test/samples/sample-blog.ts";
import { plainLine } from "../text/valid-text.ts";
import { blogFeeds } from "./blog-feeds.ts";
import { siteFeeds } from "./site-feeds.ts";

function feedsOf(blog: LiveBlog, change: Partial<SiteSettings> = {}, logo?: EntryImage): Map<string, string> {
  return textsOf(allFiles(blogFeeds(sampleContext(sampleSiteSettings(change)), blog, logo)));
}

function textsOf(files: readonly OutputFile[]): Map<string, string> {
  return new Map(files.map(({ path, contents }) => [path, String(contents())]));
}

function problemsOf(files: Map<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    if (path.endsWith(".json")) return jsonFeedProblems(text);
    return xmlProblems(text, path.endsWith("rss.xml") ? "rss" : "atom");
  });
}

const PICTURE = {
  kind: "picture",
  path: "media/strike.1a2b3c4d.jpg",
  type: "image/jpeg",
  bytes: 9000,
  width: 1600,
  height: 900,
} as const;
const SOUND = { kind: "sound", path: "media/call.1a2b3c4d.mp3", type: "audio/mpeg", bytes: 70_000 } as const;

const RICH: PublishedEntry = sampleEntry("2020-01-03 07:48", {
  title: "Tehran calls emergency council & reacts",
  updatedAt: at("2020-01-03 08:02"),
  bylines: [{ name: "Lena Strand" }, { name: "Idris Tan", url: "https://example.org/people/tan" }],
  tags: ["Iran", "US"],
  content: sampleContent({
    html: safeHtml(`<p>Text with <a href="${SITE_BASE}/us-iran/council.html">a link</a>.</p><button>Play</button>`),
    feedHtml: safeHtml(`<p>Text with <a href="${SITE_BASE}/us-iran/council.html">a link</a> & more.</p>`),
    text: "Text with a link < more.",
    corrections: [
      {
        at: at("2020-01-03 08:02"),
        html: safeHtml("<p>Correction, 08:02: not that council.</p>"),
        text: "not that council.",
      },
    ],
    media: [
      { file: PICTURE, address: "/media/strike.1a2b3c4d.jpg", alt: "Smoke", caption: "", credit: "AP" },
      { file: SOUND, address: "/media/call.1a2b3c4d.mp3", alt: "", caption: "The call", credit: "" },
    ],
  }),
});

describe("feeds of a blog", () => {
  const files = feedsOf(sampleBlog([sampleEntry("2020-01-03 08:05"), RICH]), { hub: "https://hub.example.org/" });

  test("keep to the grammars of RSS, Atom and JSON Feed", () => {
    expect([...files.keys()]).toEqual(["us-iran/rss.xml", "us-iran/atom.xml", "us-iran/feed.json"]);
    expect(problemsOf(files)).toEqual([]);
  });

  test("give an RSS reader titles, dates, authors, ids and tags as they are in the source", () => {
    const { items = [], ...channel } = parseRssFeed(files.get("us-iran/rss.xml") ?? "");
    expect(channel.title).toBe("US-Iran: Tehran vows retaliation");
    expect(channel.link).toBe("https://example.org/news/us-iran/");
    expect(items).toHaveLength(2);
    const item = items[1];
    expect(item?.title).toBe("Tehran calls emergency council & reacts");
    expect(item?.link).toBe("https://example.org/news/us-iran/2020-01-03-0748.html");
    expect(item?.guid?.value).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(item?.guid?.isPermaLink).toBe(false);
    expect(item?.pubDate).toBe("Fri, 03 Jan 2020 07:48:00 GMT");
    expect(item?.dc?.creators).toEqual(["Lena Strand", "Idris Tan"]);
    expect(item?.categories?.map(({ name }) => name)).toEqual(["Iran", "US"]);
    expect(item?.description).toBe("Text with a link &lt; more.");
    expect(item?.enclosures).toEqual([
      { url: "https://example.org/news/media/call.1a2b3c4d.mp3", length: 70_000, type: "audio/mpeg" },
    ]);
  });

  test("carry the lead picture of an entry once, whether the text shows it or not", () => {
    const lead = { path: "media/lead.1a2b3c4d.jpg", type: "image/jpeg", alt: "Fire", width: 1600, height: 900 };
    const addressesOf = (image: typeof lead) => {
      const [rss] = feedsOf(sampleBlog([{ ...RICH, image }])).values();
      return [...(rss ?? "").matchAll(/<media:content url="([^"]*)" medium="image"/g)].map(([, address]) => address);
    };
    const base = "https://example.org/news/media/";
    expect(addressesOf(lead)).toEqual([`${base}lead.1a2b3c4d.jpg`, `${base}strike.1a2b3c4d.jpg`]);
    expect(addressesOf({ ...lead, path: PICTURE.path })).toEqual([`${base}strike.1a2b3c4d.jpg`]);
  });

  describe("show the lead picture of the blog", () => {
    const base = "https://example.org/news/media/";
    const picture = { path: "media/lead.1a2b3c4d.jpg", type: "image/jpeg", alt: "Fire", width: 1600, height: 900 };
    const logo = { path: "media/logo.1a2b3c4d.png", type: "image/png", alt: "", width: 512, height: 512 };
    const feeds = (image: EntryImage | undefined) => feedsOf(sampleBlog([RICH], {}, { image }), {}, logo);
    const imageOf = (files: Map<string, string>) => parseRssFeed(files.get("us-iran/rss.xml") ?? "").image;

    test("where each format has a place for it", () => {
      const files = feeds(picture);
      expect(problemsOf(files)).toEqual([]);
      expect(imageOf(files)).toEqual({
        url: `${base}lead.1a2b3c4d.jpg`,
        title: "US-Iran: Tehran vows retaliation",
        link: "https://example.org/news/us-iran/",
        description: "Fire",
      });
      const atom = parseAtomFeed(files.get("us-iran/atom.xml") ?? "");
      expect([atom.logo, atom.icon]).toEqual([`${base}lead.1a2b3c4d.jpg`, `${base}logo.1a2b3c4d.png`]);
      // JSON Feed has a square icon, and none for a feed's picture.
      expect(parseJsonFeed(files.get("us-iran/feed.json") ?? "").icon).toBe(`${base}logo.1a2b3c4d.png`);
    });

    test("but not as a picture of entries that have none", () => {
      const entry = sampleEntry("2020-01-03 08:05");
      const files = feedsOf(sampleBlog([entry], {}, { image: picture }), {}, logo);
      expect(parseJsonFeed(files.get("us-iran/feed.json") ?? "").items?.[0]?.image).toBeUndefined();
      for (const name of ["rss.xml", "atom.xml"]) expect(files.get(`us-iran/${name}`)).not.toContain("media:content");
    });

    test.each([
      ["a blog without one", undefined],
      ["a picture that RSS does not allow", { ...picture, path: "media/map.svg", type: "image/svg+xml" }],
    ])("and in RSS the logo in its place for %s", (_case, image) => {
      const files = feeds(image);
      expect(problemsOf(files)).toEqual([]);
      expect(imageOf(files)?.url).toBe(`${base}logo.1a2b3c4d.png`);
      expect(imageOf(feedsOf(sampleBlog([RICH], {}, { image })))).toBeUndefined();
    });
  });

  test("give an Atom reader the same", () => {
    const { entries = [], ...feed } = parseAtomFeed(files.get("us-iran/atom.xml") ?? "");
    expect(feed.updated).toBe("2020-01-03T08:05:00Z");
    expect(feed.links?.find(({ rel }) => rel === "hub")?.href).toBe("https://hub.example.org/");
    expect(feed.authors?.map(({ name }) => name)).toEqual(["Lena Strand", "Idris Tan"]);
    const entry = entries[1];
    expect(entry?.published).toBe("2020-01-03T07:48:00Z");
    expect(entry?.updated).toBe("2020-01-03T08:02:00Z");
    expect(entry?.authors?.[1]).toEqual({ name: "Idris Tan", uri: "https://example.org/people/tan" });
    expect(entry?.id).toBe(parseRssFeed(files.get("us-iran/rss.xml") ?? "").items?.[1]?.guid?.value);
  });

  test("give a JSON reader the same", () => {
    const feed = parseJsonFeed(files.get("us-iran/feed.json") ?? "");
    const item = feed.items?.[1];
    expect(feed.language).toBe("en");
    expect(feed.expired).toBeUndefined();
    expect(item?.date_modified).toBe("2020-01-03T08:02:00Z");
    expect(item?.id).toBe(parseAtomFeed(files.get("us-iran/atom.xml") ?? "").entries?.[1]?.id);
    expect(item?.tags).toEqual(["Iran", "US"]);
  });

  test("carry the body for feed readers after the correction, with full addresses and no mark of ours", () => {
    const html = parseJsonFeed(files.get("us-iran/feed.json") ?? "").items?.[1]?.content_html ?? "";
    expect(html.indexOf("not that council")).toBeLessThan(html.indexOf("Text with"));
    expect(html).toContain('href="https://example.org/news/us-iran/council.html"');
    expect(html).not.toContain("<button>");
    for (const text of files.values()) expect(text).not.toContain(SITE_BASE);
  });

  test("say that an ended blog will bring nothing more", () => {
    const ended = feedsOf(sampleBlog([RICH], { status: "ended" }));
    expect(parseJsonFeed(ended.get("us-iran/feed.json") ?? "").expired).toBe(true);
    expect(ended.get("us-iran/rss.xml")).toContain("<ttl>1440</ttl>");
  });

  test("leave out withdrawn entries", () => {
    const { items = [] } = parseRssFeed(
      feedsOf(sampleBlog([sampleWithdrawn("2020-01-03 08:05"), RICH])).get("us-iran/rss.xml") ?? "",
    );
    expect(items.map(({ title }) => title)).toEqual([RICH.title]);
  });

  test("are valid before the first entry and without an address", () => {
    const empty = feedsOf(sampleBlog([], { description: "", authors: [] }), WITHOUT_ADDRESS);
    expect(problemsOf(empty)).toEqual([]);
    expect(empty.get("us-iran/rss.xml")).toContain("<link>http://localhost:4321/us-iran/</link>");
  });
});

test("an edit keeps the id of an item and moves only its date of change", () => {
  const idsOf = (entry: PublishedEntry) =>
    parseJsonFeed(feedsOf(sampleBlog([entry])).get("us-iran/feed.json") ?? "").items?.map(({ id }) => id);
  const edited = { ...RICH, title: "Another headline", updatedAt: at("2020-01-03 09:00"), content: sampleContent() };
  expect(idsOf(edited)).toEqual(idsOf(RICH));
});

test("a blog of another language than the site's says so for each item", () => {
  const blog = sampleBlog([RICH], { lang: "fa" });
  const files = textsOf(siteFeeds(sampleContext(), sampleSite([blog])));
  expect(problemsOf(files)).toEqual([]);
  expect(parseJsonFeed(files.get("feed.json") ?? "").items?.[0]?.language).toBe("fa");
  expect(files.get("atom.xml")).toContain('<entry xml:lang="fa">');
});

test("any text in any field gives well-formed feeds of which readers get the very text", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("]]>", "</script>", "\u202egnp.exe", "a\u0000b", "\ud800", "<b>&amp;", "x".repeat(5000)),
    fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  );
  fc.assert(
    fc.property(hostile, hostile, hostile, hostile, (title, text, name, tag) => {
      const entry = sampleEntry("2020-01-03 08:05", {
        title: `T ${title}`,
        bylines: [{ name: `N ${name}` }],
        tags: [`G ${tag}`],
        content: sampleContent({ html: safeHtml(text), text }),
      });
      const blog = sampleBlog([entry], { title: `B ${title}`, description: text, authors: [{ name: `N ${name}` }] });
      const files = feedsOf(blog);
      expect(problemsOf(files)).toEqual([]);
      const item = parseJsonFeed(files.get("us-iran/feed.json") ?? "").items?.[0];
      expect(item?.title).toBe(plainLine(`T ${title}`));
    }),
    { numRuns: 60 },
  );
});
