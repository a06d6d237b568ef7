import { expect, test } from "vitest";
import { createMarkdownEngine } from "../../site/markdown-engine.ts";
import { entryInputs } from "../../test/entry-inputs.ts";
import { findLimitProblem } from "./markdown-limits.ts";

const engine = createMarkdownEngine();

const repeat =
  (part: string) =>
  (length: number): string =>
    part.repeat(Math.floor(length / part.length));

/** Texts known to keep Markdown parsers busy, by length. */
const GENERATORS: Readonly<Record<string, (length: number) => string>> = {
  "emphasis of both kinds": repeat("*_"),
  "stars inside words": repeat("a**b"),
  "opened emphasis": repeat("*a "),
  "closed emphasis": repeat("a* "),
  "nested strong": repeat("**a "),
  "struck out": repeat("a~ ~b"),
  "opening brackets": repeat("["),
  "nested pictures": (length) => "![".repeat(length / 6) + "](b)".repeat(length / 6),
  "nested brackets": (length) => "[a".repeat(length / 3) + "]".repeat(length / 3),
  "unclosed links": repeat("[a]("),
  "unclosed pictures": repeat("![a](<"),
  "undefined references": repeat("[a]["),
  footnotes: (length) => `${"[^a]".repeat(length / 4 - 4)}\n\n[^a]: x`,
  definitions: (length) => Array.from({ length: length / 12 }, (_, index) => `[l${index}]: /u`).join("\n"),
  cdata: repeat("a <![CDATA["),
  comments: repeat("a <!--"),
  instructions: repeat("a <?"),
  declarations: repeat("a <!X"),
  tags: repeat("<a b='"),
  "code marks": repeat("`a``"),
  quotations: repeat("> "),
  "quotations without blanks": repeat(">"),
  lists: (length) => `${"- ".repeat(length / 2 - 1)}a`,
  "numbered lists": (length) => `${"1. ".repeat(length / 3 - 1)}a`,
  "indented lists": (length) =>
    Array.from({ length: Math.sqrt(length) }, (_, index) => `${" ".repeat(index * 2)}- a`).join("\n"),
  "tabbed lists": (length) =>
    Array.from({ length: Math.sqrt(2 * length) - 4 }, (_, index) => `${"\t".repeat(index)}- a`).join("\n"),
  "lazy lines": (length) => `${"> ".repeat(20)}a\n${"b\n".repeat(length / 2 - 30)}`,
  "underlined lines": repeat("a\n=\n"),
  "short list lines": repeat("- a\n"),
  "wide tables": (length) => `${"|a".repeat(length / 6)}\n${"|-".repeat(length / 6)}\n${"|b".repeat(length / 6)}`,
  "tables that are filled up": (length) => {
    const side = Math.floor(length / 7);
    return `${"|a".repeat(side)}|\n${"|-".repeat(side)}|\n${"|a\n".repeat(side)}`;
  },
  "long tables": (length) => `|a|b|\n|-|-|\n${"|a|b|\n".repeat(length / 6 - 4)}`,
  addresses: repeat("http://a.b("),
  "e-mail addresses": repeat("a@b."),
  ampersands: repeat("&a"),
  "html lines": repeat("<div>\n\n"),
};

test.each(
  Object.entries(GENERATORS).flatMap(([name, make]) => [4_000, 64_000].map((length) => [name, length, make] as const)),
)("reads %s of %d characters, or refuses them, within seconds", (_, length, make) => {
  const text = make(length);
  const { diagnostics } = engine.renderEntry(entryInputs(text));
  engine.readPiece(text);
  const problem = findLimitProblem(text);
  expect(diagnostics.some(({ code }) => code === "entry-too-complex")).toBe(problem !== undefined);
});

test.each([
  ["> > > > a", undefined],
  [`${"> ".repeat(31)}a`, { kind: "too-deep", line: 1 }],
  [`text\n\n${">".repeat(31)} a`, { kind: "too-deep", line: 3 }],
  [`${"- ".repeat(60)}`, undefined],
  ["----------------------------------------\n", undefined],
  ["é".repeat(32_769), { kind: "too-long", line: 1 }],
  ["e".repeat(65_536), undefined],
  [`word\n${"x ".repeat(20)}\n${"[a] ".repeat(3_001)}`, { kind: "too-dense", line: 3 }],
])("judges %.40j", (text, problem) => {
  expect(findLimitProblem(text)).toEqual(problem);
});
