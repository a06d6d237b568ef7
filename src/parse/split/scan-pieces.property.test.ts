import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { createMarkdownEngine } from "../../site/markdown-engine.ts";
import { scanFile } from "./scan-file.ts";
import { scanPieces } from "./scan-pieces.ts";
import type { ScannedPiece } from "./scanned-piece.ts";
import { piecesOf } from "./stretch.ts";

const { readPiece } = createMarkdownEngine();
const parser = unified().use(remarkParse).use(remarkGfm);
/** More were run while the scanner was written; these take about a second. */
const RUNS = 1_000;
const ATX = /^ {0,3}#{1,2}(?:[ \t]|$)/u;

/** Lines of first- and second-level headings with number signs, as parsing the whole text gives them. */
function headingsOfWhole(text: string): readonly number[] {
  const lines = text.split("\n");
  return parser
    .parse(text)
    .children.filter((node) => node.type === "heading" && node.depth <= 2)
    .map((node) => node.position?.start.line ?? 0)
    .filter((line) => ATX.test(lines[line - 1] ?? ""));
}

/** The same as the scanner gives them: the first lines of pieces, and headings that open none. */
function headingsOfPieces(pieces: readonly ScannedPiece[]): readonly number[] {
  const found: number[] = [];
  let above = 0;
  for (const piece of pieces) {
    const lines = piece.text.split("\n");
    if (piece.kind !== "opening") found.push(above + 1);
    const others = [
      ...piece.titles.map(({ span }) => span.start.line),
      ...piece.diagnostics
        .filter(({ code }) => code === "heading-without-time" || code === "entry-heading-level")
        .map(({ span }) => span.start.line),
    ];
    found.push(...others.filter((line) => ATX.test(lines[line - 1] ?? "")).map((line) => above + line));
    above += piece.lines;
  }
  return [...new Set(found)].toSorted((one, other) => one - other);
}

const FRAGMENTS = [
  "## 08:05 Strike",
  "## 07:48",
  "# 2020-01-03",
  "# Title",
  "## No time",
  "### Inside",
  "##",
  "##08:05",
  "#hashtag",
  "",
  "",
  "",
  "text",
  "text with `code` and <b>tags</b>",
  "12:00 bare",
  "---",
  "--",
  "-",
  "===",
  "***",
  "* * *",
  "```",
  "```js",
  "````",
  "~~~",
  "~~~ info ```",
  "``` no`fence",
  "<!-- note",
  "<!-- note -->",
  "-->",
  "<!-->",
  "<script>",
  "</script>",
  "<script async src='x'></script>",
  "<style/>",
  "<pre>x</pre>",
  "<?php",
  "?>",
  "<!DOCTYPE html>",
  "<!doctype",
  "<![CDATA[",
  "]]>",
  "]]]>",
  "<div>",
  "</div>",
  "<div/x>",
  '<blockquote class="t">',
  "<span>",
  "</span>",
  '<a href="x">',
  "<a href=x>y",
  "<a b=c/>",
  "- item",
  "* item",
  "+",
  "- ```",
  "- ## 08:05 In a list",
  "1. one",
  "2) two",
  "10. ten",
  "> quote",
  "> ```",
  "> ## 08:05 In a quotation",
  "> - item",
  "| a | b |",
  "| - | - |",
  "a | b",
  "--- | ---",
  "[a]: /url",
  "[a]:",
  "[^1]: note",
  "[^1]: ```",
  "'title",
  "\\## 08:05",
  "`unclosed",
];

const line = fc
  .tuple(fc.constantFrom("", "", "", "", " ", "  ", "   ", "    ", "\t", "      "), fc.constantFrom(...FRAGMENTS))
  .map(([indent, fragment]) => (fragment === "" ? fragment : indent + fragment));
const text = fc.array(line, { minLength: 1, maxLength: 16 }).map((lines) => lines.join("\n"));

/** The first line of a block that swallows entries: below it the scanner goes on and the whole text does not. */
function firstSwallowing(pieces: readonly ScannedPiece[]): number {
  let above = 0;
  for (const piece of pieces) {
    const swallowing = piece.diagnostics.find(({ code }) => code === "entries-swallowed");
    if (swallowing) return above + swallowing.span.start.line;
    above += piece.lines;
  }
  return Number.POSITIVE_INFINITY;
}

test("the pieces start at the headings that parsing the whole text gives", () => {
  fc.assert(
    fc.property(text, (whole) => {
      const { pieces } = scanPieces(whole, readPiece);
      const until = firstSwallowing(pieces);
      const found = headingsOfPieces(pieces).filter((each) => each < until);
      expect(found).toEqual(headingsOfWhole(whole).filter((each) => each < until));
    }),
    { numRuns: RUNS },
  );
});

test("the pieces together are the text", () => {
  fc.assert(
    fc.property(text, (whole) => {
      const { pieces } = scanPieces(whole, readPiece);
      expect(pieces.map((piece) => piece.text).join("")).toBe(whole);
      const lines = pieces.reduce((sum, piece) => sum + piece.lines, 0);
      expect(lines).toBe(
        whole.endsWith("\n") || whole === "" ? whole.split("\n").length - 1 : whole.split("\n").length,
      );
    }),
  );
});

test("a file that changed is split as if it had never been split before", () => {
  fc.assert(
    fc.property(text, text, text, text, (front, back, before, after) => {
      const tools = { readPiece, memory: undefined };
      const earlier = scanFile(`${front}\n${before}\n${back}`, tools);
      const changed = `${front}\n${after}\n${back}`;
      expect(scanFile(changed, tools, earlier)).toEqual(scanFile(changed, tools));
      expect(piecesOf(scanFile(changed, tools, earlier))).toEqual(scanPieces(changed, readPiece).pieces);
    }),
    { numRuns: RUNS },
  );
});
