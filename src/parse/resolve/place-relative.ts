import type { Diagnostic, RelativeDiagnostic, RelativeSpan } from "../../model/diagnostic.ts";
import type { SourceSpan } from "../../model/source.ts";

/** Where a piece stands: `line` is the number of its first line in the file. */
export interface PiecePlace {
  readonly file: string;
  readonly line: number;
}

/** The place of a piece whose first line is this one, from 1, of pieces at a place. */
export function below({ file, line: first }: PiecePlace, line: number): PiecePlace {
  return { file, line: first + line - 1 };
}

export function placeSpan({ start, end }: RelativeSpan, { file, line }: PiecePlace): SourceSpan {
  return {
    file,
    start: { line: start.line + line - 1, column: start.column },
    end: { line: end.line + line - 1, column: end.column },
  };
}

/** A problem of a piece's text, at its place in the file. */
export function placeDiagnostic({ span, fix, ...rest }: RelativeDiagnostic, place: PiecePlace): Diagnostic {
  const placed = { ...rest, span: placeSpan(span, place) };
  if (!fix) return placed;
  const edits = fix.edits.map((edit) => ({ ...edit, span: placeSpan(edit.span, place) }));
  return { ...placed, fix: { description: fix.description, edits } };
}
