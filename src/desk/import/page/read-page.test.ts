import { describe, expect, test } from "vitest";
import { page, posting, readPage as read, update } from "../../../test/samples/saved-page.ts";

const ONE = "## 08:05 Headline 08:05\n\nText of 08:05.\n";

describe("where the live blog stands in the data", () => {
  test.each<[string, unknown]>([
    ["alone", posting([update("08:05")])],
    ["in an array", [{ "@type": "WebPage" }, posting([update("08:05")])]],
    [
      "in a graph",
      { "@context": "https://schema.org", "@graph": [{ "@type": "Organization" }, posting([update("08:05")])] },
    ],
    ["within another object", { "@type": "WebPage", mainEntity: posting([update("08:05")]) }],
    ["with one update that is no array", posting(update("08:05"))],
    ["with updates in a list", posting({ "@list": [update("08:05")] })],
    ["with several types", posting([update("08:05")], { "@type": ["NewsArticle", "LiveBlogPosting"] })],
    ["with the full name of its type", posting([update("08:05")], { "@type": "https://schema.org/LiveBlogPosting" })],
    [
      "with updates that are named and stand elsewhere",
      { "@graph": [posting([{ "@id": "urn:A" }]), update("08:05", { "@id": "urn:A" })] },
    ],
  ])("%s", (_, data) => {
    expect(read(page(data)).entries).toBe(ONE);
  });

  test("in a script whose data are wrapped or hold line ends within a text", () => {
    const json = JSON.stringify(posting([update("08:05", { articleBody: "Text%of 08:05." })])).replace("%", "\n");
    expect(read(`<script type="application/ld+json; charset=utf-8">\n<!-- ${json} -->\n</script>`).entries).toBe(ONE);
  });

  test("of several live blogs the one with the most updates is read, the others are told", () => {
    const { entries, notes } = read(
      page([posting([update("07:00")], { headline: "Other" }), posting([update("08:05"), update("07:00")])]),
    );
    expect(entries).toMatch(/^## 08:05/u);
    expect(notes).toContain("left-out: Other: a further live blog; import one at a time");
  });

  test.each<[string, string]>([
    ["without data", "<!doctype html><p>Words</p>"],
    ["with other data", page({ "@type": "NewsArticle", headline: "Vote" })],
    ["with broken data", '<script type="application/ld+json">{"@type": "LiveBlogPosting",</script>'],
  ])("a page %s is refused", (_, html) => {
    expect(read(html).notes[0]).toContain("LiveBlogPosting");
  });

  test("a live blog without updates that have a time is refused", () => {
    expect(read(page(posting([]))).notes[0]).toContain("no updates");
    expect(read(page(posting([update("08:05", { datePublished: "soon" })]))).notes[0]).toContain("no updates");
  });
});

describe("what updates say", () => {
  test("moments with an offset become UTC, entries of several days stand under their days", () => {
    const data = posting([update("00:10", { datePublished: "2020-01-04T02:10:00+02:00" }), update("23:50")]);
    expect(read(page(data)).entries).toBe(
      "# 2020-01-04\n\n## 00:10 Headline 00:10\n\nText of 00:10.\n\n# 2020-01-03\n\n## 23:50 Headline 23:50\n\nText of 23:50.\n",
    );
  });

  test("a moment without a zone is read in the zone given, else in UTC, and told", () => {
    const data = posting([update("09:05", { datePublished: "2020-01-03T09:05:00" })]);
    expect(read(page(data)).entries).toMatch(/^## 09:05/u);
    expect(read(page(data)).notes.join()).toContain("without a zone were read as UTC");
    expect(read(page(data), { zone: "Europe/Berlin" }).entries).toMatch(/^## 08:05/u);
  });

  test("an update without a moment is left out and told with all its words", () => {
    const lost = update("07:00", { datePublished: "2020-01-03", headline: "Lost", articleBody: "Every word." });
    const { notes } = read(page(posting([update("08:05"), lost])));
    expect(notes).toContain("left-out: Lost – Every word.: `2020-01-03` is no moment");
  });

  test("a headline that only repeats the text is none", () => {
    const body = "The council has decided to meet again. Nobody objected to that.";
    expect(
      read(page(posting([update("08:05", { headline: "The council has decided to meet again.", articleBody: body })])))
        .entries,
    ).toBe(`## 08:05\n\n${body}\n`);
    expect(
      read(page(posting([update("08:05", { headline: "The council has decided…", articleBody: body })]))).entries,
    ).toBe(`## 08:05\n\n${body}\n`);
  });

  test("writers, tags, edits and corrections", () => {
    const data = posting(
      [
        update("08:05", {
          author: { "@type": "Person", name: "Ann Lee" },
          keywords: "rain, town",
          dateModified: "2020-01-03T08:20:00Z",
        }),
        update("08:00", {
          author: [{ name: "Bob Roe" }],
          correction: { text: "It was 12.", datePublished: "2020-01-03T08:10:00Z" },
        }),
      ],
      {
        author: [{ "@type": "Person", name: "Bob Roe" }],
        description: "What &amp; why",
        inLanguage: "en-GB",
        keywords: ["rain"],
      },
    );
    expect(read(page(data)).file).toBe(
      "---\ntitle: Vote\ndate: 2020-01-03\ndescription: What & why\nlang: en-GB\nauthors: [Bob Roe]\ntags: [rain]\n---\n\n" +
        "## 08:05 Headline 08:05\nauthor: Ann Lee\ntags: rain, town\nupdated: 08:20\n\nText of 08:05.\n\n" +
        "## 08:00 Headline 08:00\n\n> **Correction, 08:10:** It was 12.\n\nText of 08:00.\n",
    );
  });

  test("a coverage that has ended says so, one that will end does not", () => {
    expect(read(page(posting([update("08:05")], { coverageEndTime: "2020-01-03T09:00:00Z" }))).file).toContain(
      "status: ended",
    );
    expect(read(page(posting([update("08:05")], { coverageEndTime: "2030-01-03T09:00:00Z" }))).file).not.toContain(
      "status",
    );
  });

  test("properties without a place are told by name", () => {
    const data = posting([update("08:05", { video: { name: "x" } })], { sponsor: "y" });
    expect(read(page(data)).notes).toEqual([
      "left-out: sponsor: properties of the live blog that have no place in the file",
      "left-out: video: properties of updates that have no place in the file",
    ]);
  });
});

describe("the text", () => {
  const body = (articleBody: string, more: Readonly<Record<string, unknown>> = {}) => {
    const { entries, notes } = read(page(posting([update("08:05", { articleBody, ...more })])));
    return { text: entries.replace(/^## 08:05 Headline 08:05\n\n/u, "").trimEnd(), notes };
  };

  test.each<[string, string]>([
    ["Line one.\nLine two.\n\nThird.", "Line one.\n\nLine two.\n\nThird."],
    ["## No heading\n\n--- no rule", "\\## No heading\n\n\\--- no rule"],
    ["<p>One <b>bold</b> &amp; <i>more</i>.</p><p>Two.</p>", "One **bold** & *more*.\n\nTwo."],
    ["<h2>Inner</h2><p>Text.</p><h3>Lower</h3><p>More.</p>", "### Inner\n\nText.\n\n#### Lower\n\nMore."],
    ["<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>", "- a\n- b\n\n1. c"],
    ["<blockquote><p>Words</p></blockquote>", "> Words"],
    ['<p><a href="/there">there</a></p>', "[there](https://example.org/there)"],
    ['<p><a href="javascript:alert(1)">press</a></p>', "press"],
    [
      '<p>See</p><p><a href="https://x.com/a/status/1">https://x.com/a/status/1</a></p>',
      "See\n\nhttps://x.com/a/status/1",
    ],
    [
      '<p>See</p><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
      "See\n\nhttps://www.youtube.com/embed/dQw4w9WgXcQ",
    ],
    ['<p>See</p><img src="/a.jpg" alt="A cat">', "See\n\n![A cat](https://example.org/a.jpg)"],
    ['<p>See</p><img src="data:image/png;base64,AAAA" alt="A cat">', "See\n\nA cat"],
    ["<p>a</p><script>alert(1)</script><style>p{}</style><!-- note --><svg><title>x</title></svg>", "a"],
    ["<p>a<br>b</p>", "a\\\nb"],
    ["<table><tr><th>a</th></tr><tr><td>b</td></tr></table>", "| a |\n| - |\n| b |"],
    ["author: me", "author\\: me"],
  ])("%j", (typed, expected) => {
    expect(body(typed).text).toBe(expected);
  });

  test("buttons, hidden parts, dead links and pictures of the page alone are told", () => {
    const html =
      '<p>a</p><button>Share</button><p hidden>Secret</p><p><a href="javascript:x">b</a></p><img src="data:x" alt="c">';
    expect(body(html).notes.map((note) => note.split(":")[0])).toEqual([
      "left-out",
      "left-out",
      "left-out",
      "left-out",
    ]);
  });

  test("comes from the markup of the page where it shows the update, by its id or that of its address", () => {
    const markup = (id: string) =>
      `<div id="${id}"><time>9 o'clock</time><h3>Headline 08:05</h3><div class="b"><p>Text <strong>of</strong> 08:05.</p></div><button>Share</button></div>`;
    const shown = "## 08:05 Headline 08:05\nid: block-1\n\nText **of** 08:05.\n";
    const data = (url: string) => posting([update("08:05", { url })]);
    expect(read(page(data("https://example.org/vote#block-1"), markup("block-1"))).entries).toBe(shown);
    expect(read(page(data("https://example.org/vote/block-1.html"), markup("block-1"))).entries).toBe(shown);
  });

  test("does not come from an element that names something else", () => {
    const data = posting([update("08:05", { url: "https://example.org/vote#block-1" })]);
    expect(read(page(data, '<div id="block-1">An advertisement</div>')).entries).toBe(
      "## 08:05 Headline 08:05\nid: block-1\n\nText of 08:05.\n",
    );
  });

  test("keeps what the markup has more than the data: footnotes, pictures, links to other updates", () => {
    const markup =
      '<article id="a"><div class="e-content"><p>Text of <a href="#b">08:05</a>.<sup><a href="#n" role="doc-noteref">1</a></sup></p><section role="doc-endnotes"><ol><li id="n"><p>A note. <a href="#r" role="doc-backlink">↩</a></p></li></ol></section></div></article>';
    const updates = [
      update("08:05", { url: "https://example.org/vote#a" }),
      update("07:00", { url: "https://example.org/vote#b" }),
    ];
    const { entries } = read(page(posting(updates), markup));
    expect(entries).toContain("Text of [08:05](#b).[^1]\n\n[^1]: A note.\n");
  });
});
