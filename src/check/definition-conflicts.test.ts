import { expect, test } from "vitest";
import type { LabelDefinition } from "../model/entry-content.ts";
import { definitionConflicts } from "./definition-conflicts.ts";

const piece = (file: string, line: number, ...definitions: LabelDefinition[]) => ({
  definitions,
  text: { file, start: { line, column: 1 }, text: "Text.\n\n[board]: /x" },
});
const link = (markdown: string, label = "BOARD"): LabelDefinition => ({ kind: "link", label, markdown, line: 3 });

test("warns at the second of two differing definitions of one label, in another part as well", () => {
  const found = [
    ...definitionConflicts([piece("a.md", 5, link("[board]: /x")), piece("b.md", 9, link("[board]: /y"))]),
  ];
  expect(found).toMatchObject([
    { code: "definition-conflict", span: { file: "b.md", start: { line: 11, column: 1 } } },
  ]);
});

test("says nothing where both definitions are the same", () => {
  expect([
    ...definitionConflicts([piece("a.md", 5, link("[board]: /x")), piece("a.md", 9, link("[board]: /x"))]),
  ]).toEqual([]);
});

test("a footnote and a link of one name do not disturb each other", () => {
  const note: LabelDefinition = { kind: "footnote", label: "BOARD", markdown: "[^board]: x", line: 3 };
  expect([...definitionConflicts([piece("a.md", 5, link("[board]: /x"), note)])]).toEqual([]);
});

test("names a footnote as it is typed, also one on the first line of its text", () => {
  const note = (markdown: string): LabelDefinition => ({ kind: "footnote", label: "BOARD", markdown, line: 1 });
  const found = [
    ...definitionConflicts([piece("a.md", 5, note("[^board]: x")), piece("b.md", 9, note("[^board]: y"))]),
  ];
  expect(found).toMatchObject([{ span: { file: "b.md", start: { line: 9, column: 1 }, end: { line: 9, column: 6 } } }]);
  expect(found[0]?.message).toContain("[^board]");
  expect(found[0]?.remedy).toContain("footnote");
});
