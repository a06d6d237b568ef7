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

  test("a page whose markup is nested thousands of times is refused in plain words", () => {
    const deep = `${"<div>".repeat(50_000)}words`;
    expect(read(page(posting([update("08:05")]), deep)).notes[0]).toContain("nested too deep");
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

describe("what a page shows beside its updates", () => {
  const LONG = "Polls have closed in every town and the count has begun.";
  const beside = (body: string, more: Readonly<Record<string, unknown>> = {}) => {
    const shown = '<article id="b"><p>Text of 08:05.</p></article>';
    const data = posting([update("08:05", { url: "https://example.org/vote#b" })], more);
    const { file, notes } = read(page(data, body.replace("UPDATES", shown)));
    return { opening: /\n---\n\n(?<text>[\s\S]*?)\n*## /u.exec(file)?.groups?.["text"] ?? "", file, notes };
  };

  test.each<[string, string]>([
    ["class", '<div class="article__standfirst">'],
    ["id", '<div id="standfirst_">'],
    ["microformat", '<div class="p-summary">'],
    ["microdata", '<div itemprop="description">'],
  ])("a standfirst marked by %s becomes the standfirst, with its markup", (_, start) => {
    const { opening, notes } = beside(
      `<main><h1>Vote</h1>${start}<p>${LONG}</p><ul><li>One</li></ul></div>UPDATES</main>`,
    );
    expect(opening).toBe(`${LONG}\n\n- One`);
    expect(notes).toEqual([`taken: ${LONG} One: the standfirst`]);
  });

  test("one that the data hold already is not taken twice", () => {
    const markup = `<main><p class="standfirst">${LONG}</p>UPDATES</main>`;
    expect(beside(markup, { description: LONG }).opening).toBe("");
    expect(beside(markup, { articleBody: LONG })).toMatchObject({ opening: LONG, notes: [] });
  });

  test("the text above the entries comes from the body, the text or the abstract of the data", () => {
    expect(beside("", { text: LONG })).toMatchObject({ opening: LONG, notes: [] });
    expect(beside("", { abstract: `<p>${LONG}</p>` })).toMatchObject({ opening: LONG, notes: [] });
    expect(beside("", { articleBody: LONG, abstract: "Another." }).notes).toEqual([
      "left-out: abstract: properties of the live blog that have no place in the file",
    ]);
  });

  test("other words of the main part are told once, with their lines", () => {
    const { file, notes } = beside(
      `<main>\n<p>${LONG}</p>\n<p>Another passage that stands alone.</p>\nUPDATES<p>${LONG}</p></main>`,
    );
    expect(notes).toEqual([
      `left-out: ${LONG}: this and 1 more passage (line 3) stand in the page's main part but in no update; add by hand what belongs to the live blog`,
    ]);
    expect(file).not.toContain("Polls");
    expect(beside(`<main><p>${LONG}</p>UPDATES</main>`).notes).toEqual([
      `left-out: ${LONG}: it stands in the page's main part but in no update; add by hand what belongs to the live blog`,
    ]);
  });

  test("passages of an update's element that its data do not hold are told too", () => {
    const { notes } = beside(`<main><div id="b"><div><p>Text of 08:05.</p></div><p>${LONG}</p></div></main>`);
    expect(notes.join()).toContain(LONG);
  });

  test.each([
    `<nav><p>${LONG}</p></nav>`,
    `<aside>${LONG}</aside>`,
    `<form><p>${LONG}</p></form>`,
    `<p hidden>${LONG}</p>`,
    `<button>${LONG}</button>`,
    `<div role="complementary">${LONG}</div>`,
    `<script>${LONG}</script>`,
    `<ul><li><a href="/x">${LONG}</a></li></ul>`,
    `<p class="byline">By Ann Lee and Bob Roe in London</p>`,
    "<p>14 updates</p><p>Share</p><h2>Most read</h2>",
    "<header><p>The paper of the whole town</p></header>",
    "<h1>Vote</h1>",
  ])("menus and notices are not told: %s", (markup) => {
    expect(beside(`<main>${markup}UPDATES</main>`).notes).toEqual([]);
  });

  test("what stands around the main part is not told; without one the article of the updates is it", () => {
    expect(beside(`<p>${LONG}</p><main>UPDATES</main><p>${LONG}</p>`).notes).toEqual([]);
    expect(beside(`<p>${LONG}</p><article>UPDATES</article>`).notes).toEqual([]);
    expect(beside(`<p>${LONG}</p><div>UPDATES</div>`).notes).toHaveLength(1);
    expect(beside(`<div>UPDATES</div><footer>${LONG}</footer>`).notes).toEqual([]);
    expect(beside(`<article>UPDATES<footer>${LONG}</footer></article>`).notes).toHaveLength(1);
  });

  test("a sign-off becomes the credits", () => {
    const { file, notes } = beside("<main>UPDATES<p>ls/stb (AP, Reuters)</p></main>");
    expect(file).toContain("\ncredits: ls/stb (AP, Reuters)\n");
    expect(notes).toEqual(["taken: ls/stb (AP, Reuters): `credits`"]);
  });

  test("words of a script without blanks are told", () => {
    expect(beside("<main><p>全国各地的投票已经结束。</p>UPDATES</main>").notes).toHaveLength(1);
  });

  test("an update's summary beside its text is told", () => {
    const told = (more: Readonly<Record<string, unknown>>) => read(page(posting([update("08:05", more)]))).notes;
    expect(told({ description: "Something else." })).toEqual([
      "left-out: description: properties of updates that have no place in the file",
    ]);
    expect(told({ description: "Text of 08:05.", name: "Headline 08:05" })).toEqual([]);
    expect(told({ name: "Another name" })).toEqual([
      "left-out: name: properties of updates that have no place in the file",
    ]);
  });
});

describe("signs of markup in a text that may be plain", () => {
  const headed = (headline: string) => read(page(posting([update("08:05", { headline })])));

  test.each<[string, string]>([
    ["The <b> tag", "The \\<b> tag"],
    ["Why List<String> &amp; co", "Why List\\<String> & co"],
    ["</p> ends nothing", "\\</p> ends nothing"],
    ["a < b", "a < b"],
  ])("%s stays as it is typed", (typed, written) => {
    expect(headed(typed)).toMatchObject({ entries: `## 08:05 ${written}\n\nText of 08:05.\n`, notes: [] });
  });

  test.each<[string, string, string]>([
    ["<b>Polls</b> open", "Polls open", "<b>"],
    ["Polls<br/>open", "Polls open", "<br>"],
    ["Polls <em>open</em> at <I>8</I>", "Polls open at 8", "<em>, <i>"],
  ])("%s is markup, and the tags are told", (typed, written, tags) => {
    const { entries, notes } = headed(typed);
    expect(entries).toContain(`## 08:05 ${written}\n`);
    expect(notes).toEqual([`left-out: ${tags}: tags in headlines; the words in them stay`]);
  });

  test("a body that speaks of a tag keeps it", () => {
    const { entries } = read(
      page(posting([update("08:05", { articleBody: "Use the <b> tag.\n\nThen <p> &amp; more." })])),
    );
    expect(entries).toContain("\nUse the \\<b> tag.\n");
    expect(entries).toContain("Then \\<p> & more.");
  });

  test("paragraphs whose ends are left out are markup", () => {
    const { entries } = read(page(posting([update("08:05", { articleBody: "<p>One<p>Two" })])));
    expect(entries).toContain("\n\nOne\n\nTwo\n");
  });

  test.each<[string, string]>([
    ["https://example.org/a<br>next", "<https://example.org/a>\\\nnext"],
    ["https://example.org/a<b>bold</b>", "<https://example.org/a>**bold**"],
    ["<b>https://example.org/a</b>.", "**<https://example.org/a>**."],
    ["https://example.org/a <b>\u00A0x</b>", "<https://example.org/a>&#x20;**&#xA0;x**"],
    ["<b>Now:</b> https://example.org/a", "**Now:** https://example.org/a"],
    ["https://example.org/a, <b>now</b>", "<https://example.org/a>, **now**"],
    ["<b>at https://example.org/a now</b>", "**at https://example.org/a now**"],
  ])("an address takes in nothing of what follows it: %s", (typed, written) => {
    const { entries } = read(page(posting([update("08:05", { articleBody: `<p>${typed}</p>` })])));
    expect(entries).toContain(`\n\n${written}\n`);
  });
});
