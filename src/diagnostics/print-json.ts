import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceSpan } from "../model/source.ts";
import type { Report } from "./report.ts";

/** For programs: `{"diagnostics":[…]}`, a line for each, so that plain text tools can read it too. */
export function printJson({ diagnostics }: Report): string {
  const rows = diagnostics.map((each) => JSON.stringify(toRecord(each)));
  return rows.length === 0 ? '{"diagnostics":[]}\n' : `{"diagnostics":[\n${rows.join(",\n")}\n]}\n`;
}

function toRecord({ code, severity, span, message, remedy, fix }: Diagnostic): object {
  return {
    code,
    severity,
    ...placeOf(span),
    message,
    remedy,
    ...(fix && {
      fix: {
        description: fix.description,
        edits: fix.edits.map((edit) => ({ ...placeOf(edit.span), text: edit.text })),
      },
    }),
  };
}

function placeOf({ file, start, end }: SourceSpan): object {
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
