import { expect, test } from "vitest";
import type { Fix } from "../model/diagnostic.ts";
import { applyFixes } from "./apply-fixes.ts";

type Range = readonly [line: number, column: number, endLine: number, endColumn: number];

const edit = ([line, column, endLine, endColumn]: Range, text: string) => ({
  span: { file: "a.md", start: { line, column }, end: { line: endLine, column: endColumn } },
  text,
});
const fix = (...edits: ReturnType<typeof edit>[]): Fix => ({ description: "", edits });

test("a repair changes its words and not another byte", () => {
  expect(applyFixes("a\r\n## 8:05 Talks\r\nb", [fix(edit([2, 4, 2, 8], "08:05"))]).text).toBe(
    "a\r\n## 08:05 Talks\r\nb",
  );
});

test("a byte order mark stays and does not count", () => {
  expect(applyFixes("\uFEFF## 8:05", [fix(edit([1, 4, 1, 8], "08:05"))]).text).toBe("\uFEFF## 08:05");
});

test("repairs on several lines are applied together", () => {
  const fixes = [fix(edit([3, 1, 3, 2], "C")), fix(edit([1, 1, 1, 2], "A"))];
  expect(applyFixes("a\nb\nc", fixes).text).toBe("A\nb\nC");
});

test("of two repairs of the same words the first is applied and the other waits", () => {
  const first = fix(edit([1, 1, 1, 4], "one"));
  expect(applyFixes("abcdef", [first, fix(edit([1, 2, 1, 3], "two"))])).toEqual({ text: "onedef", applied: [first] });
});

test("a repair of two places is applied whole or not at all", () => {
  const both = fix(edit([1, 1, 1, 2], "x"), edit([2, 1, 2, 2], "y"));
  expect(applyFixes("a\nb", [fix(edit([2, 1, 2, 2], "z")), both]).text).toBe("a\nz");
});

test("an inserted line ends as the file's lines do", () => {
  expect(applyFixes("a\r\nb\r\n", [fix(edit([2, 1, 2, 1], "new\n"))]).text).toBe("a\r\nnew\r\nb\r\n");
});

test("an insertion at the very end stays there", () => {
  expect(applyFixes("a", [fix(edit([1, 2, 1, 2], "\nb"))]).text).toBe("a\nb");
});

test("a repair in a file of one line without an end adds a plain line feed", () => {
  expect(applyFixes("a", [fix(edit([1, 1, 1, 1], "new\n"))]).text).toBe("new\na");
});

test("a place behind the last line is the end of the text", () => {
  expect(applyFixes("a\n", [fix(edit([9, 1, 9, 1], "b"))]).text).toBe("a\nb");
});
