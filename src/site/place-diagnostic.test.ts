import { expect, test } from "vitest";
import type { RelativeDiagnostic } from "../model/diagnostic.ts";
import { placeDiagnostic } from "./place-diagnostic.ts";

const body = { file: "vote.md", start: { line: 12, column: 1 }, text: "Text.\n![](a.png)" };
const headline = { file: "vote.md", start: { line: 9, column: 10 }, text: "A headline" };
const at = (line: number, column: number): RelativeDiagnostic => ({
  code: "alt-missing",
  severity: "warning",
  span: { start: { line, column }, end: { line, column: column + 2 } },
  message: "",
  remedy: "",
});

test("a problem in an entry's text is shown at its line in the file", () => {
  const { span } = placeDiagnostic(at(2, 3), { body, headline });
  expect(span).toEqual({ file: "vote.md", start: { line: 13, column: 3 }, end: { line: 13, column: 5 } });
});

test("a problem in a headline is shown behind the time in its heading", () => {
  const { span } = placeDiagnostic(at(0, 3), { body, headline });
  expect(span).toEqual({ file: "vote.md", start: { line: 9, column: 12 }, end: { line: 9, column: 14 } });
});

test("a repair moves with its problem", () => {
  const fix = { description: "Add it", edits: [{ span: at(1, 1).span, text: "x" }] };
  const placed = placeDiagnostic({ ...at(1, 1), fix }, { body, headline });
  expect(placed.fix?.edits[0]?.span.start).toEqual({ line: 12, column: 1 });
});
