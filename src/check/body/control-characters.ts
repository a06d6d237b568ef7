import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic } from "../../model/diagnostic.ts";
import type { SourcePosition } from "../../model/source.ts";

/** One warning for each line with characters that are left out; its repair deletes them. */
export function controlCharacters(typed: string, removed: readonly SourcePosition[]): readonly RelativeDiagnostic[] {
  const lines = typed.split("\n");
  return [...new Set(removed.map(({ line }) => line))].map((line) => {
    const columns = removed.filter((place) => place.line === line).map(({ column }) => column);
    return onLine(line, columns, lines[line - 1] ?? "");
  });
}

function onLine(line: number, columns: readonly number[], text: string): RelativeDiagnostic {
  const spans = columns.map((column) => ({ start: { line, column }, end: { line, column: column + 1 } }));
  const codes = new Set(columns.map((column) => codeOf(text.charCodeAt(column - 1))));
  const [first = { start: { line, column: 1 }, end: { line, column: 1 } }] = spans;
  return relativeDiagnostic(
    "control-character",
    first,
    `The line holds an invisible character (${[...codes].join(", ")}), which is left out.`,
    "Delete it, or type the words around it anew.",
    { description: "Delete the invisible characters", edits: spans.map((span) => ({ span, text: "" })) },
  );
}

const codeOf = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
