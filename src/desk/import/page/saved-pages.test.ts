import { describe, expect, test } from "vitest";
import { page, posting, readPage, update } from "../../../test/samples/saved-page.ts";

const HEADING = /^## 08:05 Headline 08:05\n(?:id: a\n)?\n/u;

/** What an entry's text becomes when the page shows it in this markup. */
function textOf(markup: string): string {
  const html = page(posting([update("08:05", { url: "https://example.org/vote#a", articleBody: "" })]), markup);
  return readPage(html).entries.replace(HEADING, "").trimEnd();
}

const inArticle = (inner: string) => `<article id="a"><div class="e-content">${inner}</div></article>`;

describe("cards and players become what a writer types", () => {
  test.each<[string, string]>([
    [
      '<div class="video" data-service="youtube"><b>The speech</b> <button>Play video · 0:23</button> <a href="https://youtu.be/x">Watch</a></div>',
      "[The speech 0:23](https://youtu.be/x)",
    ],
    [
      '<div class="video" data-service="vimeo"><button>Play</button> <a href="https://vimeo.com/1">Watch</a></div>',
      "https://vimeo.com/1",
    ],
    [
      '<figure class="embed"><blockquote><p>Words of a post</p></blockquote><b>Ann</b> <a href="https://x.com/a/status/1">View</a></figure>',
      "> Words of a post\n\n[Ann](https://x.com/a/status/1)",
    ],
    [
      '<figure class="embed"><b>example.org</b> <a href="https://example.org/x">x</a></figure>',
      "https://example.org/x",
    ],
    ['<figure class="embed"><p>No address</p></figure>', "No address"],
    ['<iframe data-src="https://player.example/1"></iframe>', "https://player.example/1"],
    ['<embed src="https://player.example/2">', "https://player.example/2"],
    ['<object data="https://player.example/3"></object>', "https://player.example/3"],
  ])("%s", (markup, typed) => {
    expect(textOf(inArticle(`<p>See</p>${markup}`))).toBe(`See\n\n${typed}`);
  });
});

test("columns of our own tables keep their side, and boxes of a list their mark", () => {
  const table =
    '<table><thead><tr><th>a</th><th class="align-right">b</th></tr></thead><tbody><tr><td>1</td><td class="align-right">2</td></tr></tbody></table>';
  expect(textOf(inArticle(table))).toBe("| a |  b |\n| - | -: |\n| 1 |  2 |");
  expect(textOf(inArticle('<ul><li><input type="checkbox" checked> done</li></ul>'))).toBe("- [x] done");
  expect(textOf(inArticle('<p>Ask <input type="text" value="me"></p>'))).toBe("Ask");
});

test("a correction in the standfirst of our own page is one again, and those of entries are told no second time", () => {
  const notice = (time: string) =>
    `<div class="correction"><p><strong>Correction, ${time}:</strong> It was 12.</p></div>`;
  const beside = `<main><div class="standfirst p-summary">${notice("2020-01-04 06:40 UTC")}<p>Text of the standfirst.</p></div></main>`;
  const { file, notes } = readPage(page(posting([update("08:05")]), beside));
  expect(file).toContain("\n> **Correction, 2020-01-04 06:40 UTC:** It was 12.\n\nText of the standfirst.\n");
  expect(notes.map((note) => note.split(":")[0])).toEqual(["taken"]);
  const correction = { text: "It was 12.", datePublished: "2020-01-03T08:10:00Z" };
  const entry = page(posting([update("08:05", { correction })]), `<main>${notice("08:10 UTC")}</main>`);
  expect(readPage(entry).notes).toEqual([]);
});

test("a dialog, and what is hidden from all or from screen readers, is told and left out", () => {
  const html = page(
    posting([update("08:05", { articleBody: "<p>a</p><dialog>b</dialog><p hidden>c</p><i aria-hidden=true>d</i>" })]),
  );
  expect(readPage(html).notes.map((note) => note.split(": ")[1])).toEqual(["b", "c", "d"]);
});

describe("who wrote an update", () => {
  const bylines = (author: unknown) =>
    /^author: (?<names>.*)$/mu.exec(readPage(page(posting([update("08:05", { author })]))).entries)?.groups?.["names"];

  test.each<[unknown, string | undefined]>([
    ["Ann Lee and Bob Roe", "Ann Lee, Bob Roe"],
    ["Ann Lee; Bob Roe", "Ann Lee, Bob Roe"],
    [[{ name: "Ann Lee" }, "Ann Lee"], "Ann Lee"],
    [{ "@type": "Organization", name: "The Paper" }, undefined],
    [{ "@type": "NewsMediaOrganization", name: "The Paper" }, undefined],
    [{ "@type": "Person" }, undefined],
    [[7, null, "https://example.org/ann"], undefined],
    [{ name: { "@value": "Ann, Lee" } }, "Ann Lee"],
  ])("%j", (author, names) => {
    expect(bylines(author)).toBe(names);
  });
});

describe("what stands beside the text", () => {
  const entry = (more: Readonly<Record<string, unknown>>) => readPage(page(posting([update("08:05", more)]))).entries;

  test("tags are texts or things with names", () => {
    expect(entry({ keywords: ["rain, town", { name: "sea" }, {}, 7, " "] })).toContain("\ntags: rain, town, sea\n");
  });

  test.each<[unknown, string]>([
    ["It was 12.", "> **Correction:** It was 12."],
    [{ text: "It was <b>12</b>." }, "> **Correction:** It was 12."],
    [{ text: "It was 12.", datePublished: "2020-01-04T00:10:00Z" }, "> **Correction, 2020-01-04 00:10:** It was 12."],
    [{ text: "It was 12.", datePublished: "2020-01-03T07:00:00Z" }, "> **Correction:** It was 12."],
  ])("the correction %j", (correction, typed) => {
    expect(entry({ correction })).toContain(`\n\n${typed}\n\n`);
  });

  test("a correction without words is none", () => {
    expect(entry({ correction: [{ "@type": "CorrectionComment" }, ""] })).not.toContain("Correction");
  });

  test("an edit on the next day is written with its date, one at the same minute is none", () => {
    expect(entry({ dateModified: "2020-01-04T01:00:00Z" })).toContain("\nupdated: 2020-01-04 01:00\n");
    expect(entry({ dateModified: "2020-01-03T08:05:40Z" })).not.toContain("updated");
  });

  test("name, text and description stand in for headline and body", () => {
    const more = { headline: undefined, articleBody: undefined };
    expect(entry({ ...more, name: "Named", text: "Told." })).toBe("## 08:05 Named\n\nTold.\n");
    expect(entry({ ...more, description: "Described." })).toBe("## 08:05\n\nDescribed.\n");
  });
});

describe("data that are hard to read", () => {
  const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
  const data = JSON.stringify(posting([update("08:05")]));

  test.each([`<!--${data}-->`, `/*<![CDATA[*/${data}/*]]>*/`, `//<![CDATA[\n${data}\n//]]>`, `<![CDATA[${data}]]>`])(
    "wrapped as %.16s",
    (wrapped) => {
      expect(readPage(script(wrapped)).entries).toContain("## 08:05 Headline 08:05");
    },
  );

  test("data that are no JSON are told, and other data of the page are read", () => {
    const { entries, notes } = readPage(script("{ no JSON") + script(data));
    expect(entries).toContain("## 08:05 Headline 08:05");
    expect(notes).toContain("left-out: application/ld+json: its data are no JSON");
  });

  test("updates that are only named and stand nowhere are no entries", () => {
    const html = page(posting(["urn:nowhere", { "@id": "urn:gone" }, 7, null, update("08:05")]));
    expect(readPage(html).entries.match(/^## /gmu)).toHaveLength(1);
  });

  test("a further live blog is told by its headline, or by what it is", () => {
    const second = (headline: unknown) => [
      posting([update("08:05"), update("08:04")]),
      posting([update("07:00")], { headline }),
    ];
    expect(readPage(page(second("Second"))).notes.join()).toContain("Second: a further live blog");
    expect(readPage(page(second(undefined))).notes.join()).toContain("LiveBlogPosting: a further live blog");
  });
});
