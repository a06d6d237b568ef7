import type { RelativeSpan } from "../../model/diagnostic.ts";

/** A stretch of one line of a piece; line and columns count from 1, `endColumn` is the one after the last character. */
export function lineSpan(line: number, column: number, endColumn: number): RelativeSpan {
  return { start: { line, column }, end: { line, column: endColumn } };
}
