import type { SourceSpan } from "../../model/source.ts";

/** A stretch of one line; columns count from 1, `endColumn` is the one after the last character. */
export function lineSpan(file: string, line: number, column: number, endColumn: number): SourceSpan {
  return { file, start: { line, column }, end: { line, column: endColumn } };
}

/** The place for what concerns a whole file. */
export function fileStart(file: string): SourceSpan {
  return lineSpan(file, 1, 1, 1);
}
