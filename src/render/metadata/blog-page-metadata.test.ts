import fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import type { LiveBlog, PublishedEntry } from "../../model/live-blog.ts";
import { safeHtml } from "../../model/names.ts";
import { POLICY_NAMES, type SiteSettings } from "../../model/settings.ts";
import { readSchemaVocabulary } from "../../test/formats/schema-vocabulary.ts";
import { structuredDataProblems } from "../../test/formats/structured-data-problems.ts";
import {
  at,
  sampleBlog,
  sampleContent,
  sampleContext,
  sampleEntry,
  sampleId,
  sampleSiteSettings,
  sampleSlug,
  sampleWithdrawn,
  WITHOUT_ADDRESS,
} from "../../test/samples/sample-blog.ts";
import { plainLine, validText } from "../text/valid-text.ts";
import type { HeadMetadata } from "../views/head-metadata.ts";
import { blogFacts } from "./blog-facts.ts";
import { entryPageMetadata, newestPageMetadata, olderPageMetadata } from "./blog-page-metadata.ts";
import { siteFacts } from "./site-facts.ts";
import { withPublishedTranslations } from "./translations.ts";

const LOGO = { path: "media/logo.1a2b3c4d.png", type: "image/png", alt: "", width: 512, height: 512 };
const PICTURE = { path: "media/strike.1a2b3c4d.jpg", type: "image/jpeg", alt: "Smoke", width: 1600, height: 900 };

function factsOf(blog: LiveBlog, change: Partial<SiteSettings> = {}) {
  return blogFacts(siteFacts(sampleContext(sampleSiteSettings(change)), LOGO), blog);
}

function newest(blog: LiveBlog, change: Partial<SiteSettings> = {}): HeadMetadata {
  return newestPageMetadata(factsOf(blog, change), blog, blog.entries, "Title");
}

function entryPage(entry: PublishedEntry, blog: LiveBlog = sampleBlog([entry])): HeadMetadata {
  return entryPageMetadata(factsOf(blog), entry, "Title");
}

const { document } = new Window();

/** The head as a browser reads it. */
function read({ tags }: HeadMetadata) {
  const head = document.createElement("head");
  head.innerHTML = tags;
  const attribute = (selector: string, name: string) => head.querySelector(selector)?.getAttribute(name) ?? undefined;
  return {
    property: (name: string) => attribute(`meta[property="${name}"]`, "content"),
    named: (name: string) => attribute(`meta[name="${name}"]`, "content"),
    canonical: attribute("link[rel=canonical]", "href"),
    all: (selector: string) => [...head.querySelectorAll(selector)],
  };
}

const KEY = sampleEntry("2020-01-03 07:48", {
  id: sampleId("council"),
  isKey: true,
  title: "Council meets",
  image: PICTURE,
  updatedAt: at("2020-01-03 08:02"),
  tags: ["Iran"],
  content: sampleContent({
    text: "The council meets.",
    players: ["youtube"],
    corrections: [{ at: at("2020-01-03 08:02"), html: safeHtml("<p>not so</p>"), text: "not so" }],
  }),
});
const PLAIN = sampleEntry("2020-01-03 08:05");
const BLOG = sampleBlog([PLAIN, sampleWithdrawn("2020-01-03 08:01"), KEY]);

describe("structured data of the newest page", () => {
  const data = JSON.parse(newest(BLOG).structuredData);

  test("is a LiveBlogPosting with publisher and times", () => {
    expect(data).toMatchObject({
      "@context": "https://schema.org",
      "@type": "LiveBlogPosting",
      headline: "US-Iran: Tehran vows retaliation",
      url: "https://example.org/news/us-iran/",
      mainEntityOfPage: "https://example.org/news/us-iran/",
      datePublished: "2020-01-03T07:48:00Z",
      dateModified: "2020-01-03T08:05:00Z",
      coverageStartTime: "2020-01-03T07:48:00Z",
      inLanguage: "en",
      author: [
        { "@type": "Person", name: "Lena Strand" },
        { "@type": "Person", name: "Idris Tan", url: "https://example.org/people/tan" },
      ],
      publisher: {
        "@type": "NewsMediaOrganization",
        name: "Example News",
        logo: { "@type": "ImageObject", url: "https://example.org/news/media/logo.1a2b3c4d.png" },
      },
    });
  });

  test("holds each shown update in full, newest first, without the withdrawn one", () => {
    expect(data.liveBlogUpdate).toHaveLength(2);
    expect(data.liveBlogUpdate[1]).toEqual({
      "@type": "BlogPosting",
      "@id": "https://example.org/news/us-iran/council.html",
      headline: "Council meets",
      url: "https://example.org/news/us-iran/council.html",
      datePublished: "2020-01-03T07:48:00Z",
      dateModified: "2020-01-03T08:02:00Z",
      inLanguage: "en",
      articleBody: "The council meets.",
      author: [{ "@type": "Person", name: "Lena Strand" }],
      image: {
        "@type": "ImageObject",
        url: "https://example.org/news/media/strike.1a2b3c4d.jpg",
        width: "1600 px",
        height: "900 px",
        caption: "Smoke",
      },
      keywords: ["Iran"],
      correction: [{ "@type": "CorrectionComment", text: "not so", datePublished: "2020-01-03T08:02:00Z" }],
    });
  });

  test("describes the films of an entry that have a first picture", () => {
    const film = {
      kind: "film",
      path: "media/ferry.1a2b3c4d.mp4",
      type: "video/mp4",
      width: 640,
      height: 360,
    } as const;
    const poster = "media/ferry.1a2b3c4d.jpg";
    const entry = sampleEntry("2020-01-03 08:05", {
      title: "The ferry comes in",
      content: sampleContent({
        media: [
          { file: { ...film, poster }, address: "", alt: " The ferry\n", caption: "Boxes", credit: "" },
          { file: { ...film, poster, width: 1, height: 2 }, address: "", alt: "", caption: "", credit: "" },
          { file: film, address: "", alt: "Without a picture", caption: "", credit: "" },
        ],
      }),
    });
    const { liveBlogUpdate } = JSON.parse(newest(sampleBlog([entry])).structuredData);
    const described = {
      "@type": "VideoObject",
      name: "The ferry",
      thumbnailUrl: "https://example.org/news/media/ferry.1a2b3c4d.jpg",
      uploadDate: "2020-01-03T08:05:00Z",
      contentUrl: "https://example.org/news/media/ferry.1a2b3c4d.mp4",
      encodingFormat: "video/mp4",
      width: "640 px",
      height: "360 px",
    };
    expect(liveBlogUpdate[0].video).toEqual([
      described,
      { ...described, name: "The ferry comes in", width: "1 px", height: "2 px" },
    ]);
  });

  test("is newest first whatever the page's order", () => {
    const entries = BLOG.entries.toReversed();
    const facts = factsOf(sampleBlog(BLOG.entries, { order: "oldest-first" }));
    const turned = JSON.parse(newestPageMetadata(facts, BLOG, entries, "Title").structuredData);
    expect(turned.liveBlogUpdate[0].datePublished).toBe("2020-01-03T08:05:00Z");
  });

  test.each([
    ["a live blog", {}, undefined],
    ["a live blog with a planned end", { ends: at("2020-01-03 20:00") }, "2020-01-03T20:00:00Z"],
    ["a live blog past its planned end", { ends: at("2020-01-03 08:00") }, undefined],
    ["an ended blog", { status: "ended" }, "2020-01-03T08:05:00Z"],
    [
      "a blog that ended before its planned end",
      { status: "ended", ends: at("2020-01-03 20:00") },
      "2020-01-03T08:05:00Z",
    ],
  ] as const)("of %s says when the coverage ends only where that is known", (_name, change, end) => {
    expect(JSON.parse(newest(sampleBlog(BLOG.entries, change)).structuredData).coverageEndTime).toBe(end);
  });

  test("names every policy of the publisher that the site's settings take", () => {
    const policies = Object.fromEntries(POLICY_NAMES.map((name) => [name, `https://example.org/${name}`]));
    const { structuredData } = newest(BLOG, { policies });
    expect(JSON.parse(structuredData).publisher).toMatchObject(policies);
    expect(structuredDataProblems(structuredData, readSchemaVocabulary())).toEqual([]);
  });

  test("finds a publisher without an address of their own at the site", () => {
    const publisher = { name: "Example News", url: undefined, logo: undefined };
    expect(JSON.parse(newest(BLOG, { publisher }).structuredData).publisher.url).toBe("https://example.org/news/");
    const { structuredData } = newest(BLOG, { publisher, ...WITHOUT_ADDRESS });
    expect(JSON.parse(structuredData).publisher.url).toBeUndefined();
  });

  test("has the corrections of the standfirst", () => {
    const standfirst = sampleContent({ corrections: KEY.content.corrections });
    const { correction } = JSON.parse(newest({ ...BLOG, standfirst }).structuredData);
    expect(correction).toHaveLength(1);
  });
});

test("no text can leave the script element, and all text comes back", () => {
  const hostile = fc.oneof(
    fc.constantFrom("</script><script>x()</script>", "<!--<script>", "\u2028\u2029", "]]>", "\ud800 \u0000"),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(hostile, hostile, (title, text) => {
      const entry = sampleEntry("2020-01-03 08:05", {
        title: `T${title}`,
        content: sampleContent({ text: `A${text}` }),
      });
      const { structuredData, tags } = newest(sampleBlog([entry], { title: `B${title}`, tags: [text] }));
      expect(structuredData).not.toMatch(/[<>&\u2028\u2029]|\p{Surrogate}/u);
      const update = JSON.parse(structuredData).liveBlogUpdate[0];
      expect([update.headline, update.articleBody]).toEqual([plainLine(`T${title}`), validText(`A${text}`)]);
      expect(read({ ...EMPTY, tags }).property("og:title")).toBe(plainLine(`B${title}`));
    }),
    { numRuns: 60 },
  );
});

const EMPTY: HeadMetadata = {
  title: "",
  description: "",
  policy: "",
  tags: safeHtml(""),
  structuredData: safeHtml(""),
};

describe("canonical addresses", () => {
  test.each([
    ["the newest page stands for itself", newest(BLOG), "https://example.org/news/us-iran/"],
    [
      "an older page stands for itself",
      olderPageMetadata(factsOf(BLOG), 3, [KEY], "Title"),
      "https://example.org/news/us-iran/pages/3/",
    ],
    ["a key event stands for itself", entryPage(KEY), "https://example.org/news/us-iran/council.html"],
    ["another entry leads to its blog", entryPage(PLAIN), "https://example.org/news/us-iran/"],
    [
      "a story that lives elsewhere leads there",
      newest(sampleBlog([PLAIN], { canonical: "https://partner.example/story" })),
      "https://partner.example/story",
    ],
    [
      "so do its entries",
      entryPage(KEY, sampleBlog([KEY], { canonical: "https://partner.example/story" })),
      "https://partner.example/story",
    ],
    ["a site without an address has none", newest(BLOG, WITHOUT_ADDRESS), undefined],
    ["a page that must not be found has none", newest(BLOG, { noindex: true }), undefined],
  ])("%s", (_name, head, expected) => {
    expect(read(head).canonical).toBe(expected);
  });
});

describe("cards", () => {
  test("of a blog fall back to the site's picture", () => {
    const head = read(newest(sampleBlog(BLOG.entries, { socialTitle: "Tehran vows revenge" })));
    expect(head.property("og:title")).toBe("Tehran vows revenge");
    expect(head.property("og:url")).toBe("https://example.org/news/us-iran/");
    expect(head.property("og:image")).toBe("https://example.org/news/media/logo.1a2b3c4d.png");
    expect(head.property("og:locale")).toBe("en_US");
    expect(head.property("article:published_time")).toBe("2020-01-03T07:48:00Z");
    expect(head.named("author")).toBe("Lena Strand");
  });

  test("of an entry show the entry at its own address, although the blog is canonical", () => {
    const head = read(entryPage({ ...KEY, isKey: false }));
    expect(head.property("og:url")).toBe("https://example.org/news/us-iran/council.html");
    expect(head.property("og:title")).toBe("Council meets");
    expect(head.property("og:description")).toBe("The council meets.");
    expect(head.property("og:image:width")).toBe("1600");
    expect(head.property("og:image:alt")).toBe("Smoke");
    expect(head.named("twitter:card")).toBe("summary_large_image");
  });

  test.each([
    ["an SVG", { type: "image/svg+xml" }],
    ["an AVIF", { type: "image/avif" }],
    ["a tiny picture", { width: 120, height: 80 }],
  ])("never show %s, which no network takes, but what comes next", (_name, change) => {
    const image = { ...PICTURE, ...change };
    const entry = { ...KEY, image };
    expect(read(entryPage(entry)).property("og:image")).toBe("https://example.org/news/media/logo.1a2b3c4d.png");
    const bare = entryPageMetadata(
      blogFacts(siteFacts(sampleContext(), undefined), sampleBlog([entry], {}, { image })),
      entry,
      "T",
    );
    expect(read(bare).property("og:image")).toBeUndefined();
    expect(read(bare).named("twitter:card")).toBe("summary");
  });

  test("hold no address where the site has none", () => {
    const { tags } = newest(BLOG, WITHOUT_ADDRESS);
    expect(tags).not.toMatch(/og:url|og:image|localhost/);
  });

  test("cut a headline of 5 000 characters", () => {
    expect(read(entryPage({ ...PLAIN, title: "word ".repeat(1000) })).property("og:title")?.length).toBeLessThan(151);
  });
});

describe("translations", () => {
  const blog = sampleBlog([PLAIN], { translations: { fa: "us-iran-fa", de: "https://example.de/iran" } });

  test("name every version, this one too, and the site's language for all others", () => {
    const links = read(newest(blog)).all("link[hreflang]");
    expect(links.map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")])).toEqual([
      ["de", "https://example.de/iran"],
      ["en", "https://example.org/news/us-iran/"],
      ["fa", "https://example.org/news/us-iran-fa/"],
      ["x-default", "https://example.org/news/us-iran/"],
    ]);
  });

  test("are those that are published alone", () => {
    const fa = sampleBlog([PLAIN], { slug: sampleSlug("us-iran-fa"), lang: "fa" });
    const translationsOf = (blogs: readonly LiveBlog[]) =>
      Object.keys(withPublishedTranslations(blogs)[0]?.settings.translations ?? {});
    expect(translationsOf([blog, fa])).toEqual(["fa", "de"]);
    expect(translationsOf([blog])).toEqual(["de"]);
  });

  test("of a blog built alone are those with a full address", () => {
    const facts = blogFacts(siteFacts(sampleContext(sampleSiteSettings(), "single"), LOGO), blog);
    const links = read(newestPageMetadata(facts, blog, blog.entries, "Title")).all("link[hreflang]");
    expect(links.map((link) => link.getAttribute("hreflang"))).toEqual(["de", "en", "x-default"]);
  });

  test("stand on the newest page alone", () => {
    expect(read(olderPageMetadata(factsOf(blog), 1, [PLAIN], "Title")).all("link[hreflang]")).toEqual([]);
    expect(read(newest(blog, WITHOUT_ADDRESS)).all("link[hreflang]")).toEqual([]);
  });
});

describe("links of every page of a blog", () => {
  test("lead feed readers to the three formats", () => {
    const links = read(entryPage(PLAIN)).all("link[rel=alternate][type]");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "/news/us-iran/rss.xml",
      "/news/us-iran/atom.xml",
      "/news/us-iran/feed.json",
    ]);
  });

  test("lead the newest page to oEmbed", () => {
    expect(read(newest(BLOG)).all('link[type="application/json+oembed"]')).toHaveLength(1);
  });

  test("are no feeds where there are none", () => {
    expect(
      read(newest(BLOG, { noindex: true }))
        .all("link[type]")
        .map((link) => link.getAttribute("rel")),
    ).toEqual(["icon"]);
    expect(read(newest(BLOG, { noindex: true })).named("robots")).toBe("noindex");
  });
});

test("a withdrawn entry's page is found by nobody and says nothing of the entry", () => {
  const head = entryPageMetadata(factsOf(BLOG), sampleWithdrawn("2020-01-03 08:01"), "Title");
  expect(read(head).named("robots")).toBe("noindex");
  expect(head.structuredData).toBe("");
});

describe("players in the policy", () => {
  test("are all that may come while the blog is live, and those of its entries once it has ended", () => {
    expect(newest(sampleBlog([PLAIN])).policy).toContain("https://player.vimeo.com");
    expect(newest(sampleBlog([PLAIN], { status: "ended" })).policy).not.toContain("frame-src");
    expect(newest(sampleBlog([KEY], { status: "ended" })).policy).toContain(
      "frame-src https://www.youtube-nocookie.com;",
    );
  });

  test("are those of the entry on its own page", () => {
    expect(entryPage(PLAIN).policy).not.toContain("frame-src");
    expect(entryPage(KEY).policy).toContain("frame-src https://www.youtube-nocookie.com;");
  });
});

test("a new entry changes neither the head of older pages nor of entry pages", () => {
  const before = sampleBlog([PLAIN, KEY]);
  const after = sampleBlog([sampleEntry("2020-01-03 09:00"), PLAIN, KEY], {
    status: "ended",
    ends: at("2020-01-03 10:00"),
  });
  const older = (blog: LiveBlog) => olderPageMetadata(factsOf(blog), 1, [KEY], "Title");
  const own = (blog: LiveBlog) => entryPageMetadata(factsOf(blog), KEY, "Title");
  expect(older(after)).toEqual(older(before));
  expect(own(after)).toEqual(own(before));
  expect(factsOf(after).key).toBe(factsOf(before).key);
});

describe("the picture of a page's first entry", () => {
  const file = {
    kind: "picture",
    ...PICTURE,
    versions: [
      { path: "media/strike-480.1a2b3c4d.webp", type: "image/webp", width: 480 },
      { path: "media/strike-960.1a2b3c4d.webp", type: "image/webp", width: 960 },
    ],
  } as const;
  const shown = { file, address: "/media/strike.1a2b3c4d.jpg", alt: "Smoke", caption: "", credit: "" };
  const withPicture = sampleEntry("2020-01-03 08:05", { content: sampleContent({ media: [shown] }) });
  const without = sampleEntry("2020-01-03 07:00");
  const preload = (head: HeadMetadata) => read(head).all("link[rel=preload]");

  test("is fetched ahead, in the version that the page would take", () => {
    for (const head of [entryPage(withPicture), newest(sampleBlog([withPicture, without]))]) {
      const [tag, ...others] = preload(head);
      expect(others).toEqual([]);
      expect(tag?.getAttribute("imagesrcset")).toBe(
        "/news/media/strike-480.1a2b3c4d.webp 480w, /news/media/strike-960.1a2b3c4d.webp 960w",
      );
      expect(tag?.getAttribute("type")).toBe("image/webp");
      expect(tag?.getAttribute("imagesizes")).toContain("41rem");
      expect(tag?.getAttribute("href")).toBe("/news/media/strike-960.1a2b3c4d.webp");
    }
  });

  test("is as small as it is shown in a gallery", () => {
    const gallery = sampleContent({ media: [{ ...shown, isInGallery: true }] });
    const [tag] = preload(entryPage(sampleEntry("2020-01-03 08:05", { content: gallery })));
    expect(tag?.getAttribute("imagesizes")).toContain("13rem");
  });

  test("is the lead picture, where the entry names one", () => {
    const lead = { ...PICTURE, path: "media/lead.1a2b3c4d.gif", type: "image/gif" };
    const [tag] = preload(entryPage({ ...withPicture, image: lead }));
    expect(tag?.getAttribute("href")).toBe("/news/media/lead.1a2b3c4d.gif");
  });

  test("waits where another stands above it, or where it is not the first entry's", () => {
    expect(preload(newest(sampleBlog([withPicture], {}, { image: PICTURE })))).toEqual([]);
    expect(preload(newest(sampleBlog([without, withPicture])))).toEqual([]);
    expect(preload(newest(sampleBlog([without, withPicture], {}, { pinned: withPicture.id })))).toHaveLength(1);
    expect(preload(entryPage(without))).toEqual([]);
  });
});
