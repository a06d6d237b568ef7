import { expect, test } from "vitest";
import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import { countSeverities, holdsBack, renameFiles, sortDiagnostics } from "./report.ts";

const make = (file: string, line: number, column: number, severity: Severity, code = "code"): Diagnostic => ({
  code,
  severity,
  span: { file, start: { line, column }, end: { line, column: column + 1 } },
  message: "Message.",
  remedy: "Remedy.",
});

test("problems come by file, place, severity and code, whatever their order before", () => {
  const sorted = [
    make("a.md", 9, 1, "note"),
    make("a.md", 10, 1, "note"),
    make("a.md", 10, 2, "error", "b"),
    make("a.md", 10, 2, "error", "c"),
    make("a.md", 10, 2, "warning", "a"),
    { ...make("b.md", 1, 1, "error"), message: "A" },
    { ...make("b.md", 1, 1, "error"), message: "B", remedy: "A" },
    { ...make("b.md", 1, 1, "error"), message: "B", remedy: "B" },
    { ...make("b.md", 1, 1, "error"), message: "B", remedy: "B" },
  ];
  expect(sortDiagnostics(sorted.toReversed())).toEqual(sorted);
});

test.each<[readonly Severity[], boolean, boolean]>([
  [[], false, false],
  [["note"], false, false],
  [["warning", "note"], false, true],
  [["error"], true, true],
])("%j holds content back: %s, and when strict: %s", (severities, loose, strict) => {
  const counts = countSeverities(severities.map((severity) => make("a.md", 1, 1, severity)));
  expect(holdsBack(counts, false)).toBe(loose);
  expect(holdsBack(counts, true)).toBe(strict);
});

test("files are renamed in places and in repairs", () => {
  const { span } = make("a.md", 1, 1, "error");
  const fix = { description: "Do.", edits: [{ span, text: "x" }] };
  const [renamed, plain] = renameFiles(
    [{ ...make("a.md", 1, 1, "error"), fix }, make("b.md", 1, 1, "note")],
    (file) => `content/${file}`,
  );
  expect(renamed?.span.file).toBe("content/a.md");
  expect(renamed?.fix?.edits[0]?.span.file).toBe("content/a.md");
  expect(plain).not.toHaveProperty("fix");
});
