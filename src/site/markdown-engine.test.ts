import { expect, test } from "vitest";
import { entryInputs } from "../test/entry-inputs.ts";
import { createMarkdownEngine } from "./markdown-engine.ts";

const engine = createMarkdownEngine();

test("gives body, plain text and first sentence of an entry", () => {
  const content = engine.renderEntry(entryInputs("Iran's **council** meets at noon today. More to come.\n\n- one"));
  expect(content.html).toBe(
    "<p>Iran's <strong>council</strong> meets at noon today. More to come.</p>\n<ul>\n<li>one</li>\n</ul>",
  );
  expect(content.text).toBe("Iran's council meets at noon today. More to come.\n\none");
  expect(content.title).toBe("Iran's council meets at noon today.");
  expect(content.feedHtml).toBeUndefined();
});

test("plain text runs on where the writer's editor wrapped a line, and breaks where the writer broke it", () => {
  const { text } = engine.renderEntry(
    entryInputs("The council\nmeets **at\nnoon**.  \nIt is urgent.\n\n- one\n  two\n- three"),
  );
  expect(text).toBe("The council meets at noon.\nIt is urgent.\n\none two\nthree");
});

test("a definition from elsewhere in the blog makes a label a link", () => {
  const { definitions } = engine.readPiece("[Iran]: https://example.com/iran 'Country'\n");
  expect(definitions.map(({ label }) => label)).toEqual(["IRAN"]);
  const { html } = engine.renderEntry(entryInputs("In [Iran].", { definitions }));
  expect(html).toBe('<p>In <a href="https://example.com/iran" title="Country">Iran</a>.</p>');
});

test("names the files and entries that an entry refers to", () => {
  const text = "![a](my%20photo.jpg) [b](#council) [c](vote.md#x) [d](https://example.com) [e](report.pdf#page=2)";
  expect(engine.readReferences(text, "See [that](#that)", [])).toEqual({
    files: ["my%20photo.jpg", "report.pdf"],
    entries: ["#that", "#council", "vote.md#x"],
  });
});

test.each([
  ["```js\ncode", "fence", 1, "```js"],
  ["text\n\n<!-- note\n\nmore", "comment", 3, "<!--"],
  ["<script>\nx", "html", 1, "<script>"],
  ["</blockquote> <script async></script>", "html", 1, "</blockquote>"],
])("sees that %j swallows a heading after it", (text, kind, line, opening) => {
  expect(engine.readPiece(text).openConstruct).toEqual({ kind, line, opening });
});

test.each(["text", "```\ncode\n```", "<!-- a -->", "> ```\n> code", "- ```\n  code", "<div>\n\n"])(
  "sees that %j is whole",
  (text) => {
    expect(engine.readPiece(text).openConstruct).toBeUndefined();
  },
);
