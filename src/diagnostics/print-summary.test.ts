import { expect, test } from "vitest";
import type { Diagnostic } from "../model/diagnostic.ts";
import { printSummary } from "./print-summary.ts";

const problem = (line: number, message = "`8:05` is odd."): Diagnostic => ({
  code: "entry-time-slip",
  severity: "warning",
  span: { file: "content/a_b.md", start: { line, column: 1 }, end: { line, column: 5 } },
  message,
  remedy: "Write `08:05`.",
});
const print = (diagnostics: readonly Diagnostic[]) =>
  printSummary({ diagnostics, textOf: () => undefined }, (file, line) => `https://x/${file}#L${line}`);

test("a problem is one line of a list, with its place as a link", () => {
  expect(print([problem(3)])).toContain(
    "\n- ⚠️ [content/a\\_b.md:3](https://x/content/a_b.md#L3) warning `entry-time-slip`: `8:05` is odd. Write `08:05`.\n",
  );
});

test("markup in a message is text, and a message is one line", () => {
  expect(print([problem(1, "<b> [a](b)\n- c `<d>`")])).toContain("\\<b\\> \\[a\\]\\(b\\) - c `<d>` Write");
});

test("of very many problems the first stand there, with the number of the others", () => {
  const text = print(Array.from({ length: 203 }, (_, at) => problem(at + 1)));
  expect(text.match(/^- /gmu)).toHaveLength(200);
  expect(text).toMatch(/\nand 3 more problems\.\n$/u);
});
