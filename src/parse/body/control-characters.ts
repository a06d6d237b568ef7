import type { SourcePosition } from "../../model/source.ts";

/** What no page and no feed may hold: controls but tab and line feed, non-characters, halves of surrogate pairs. */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

/** A text without unprintable characters, and where they stood in the text as typed. */
export interface PrintableText {
  readonly text: string;
  readonly removed: readonly SourcePosition[];
}

/** Takes unprintable characters out of a text. */
export function removeControls(typed: string): PrintableText {
  if (typed.search(UNPRINTABLE) < 0) return { text: typed, removed: [] };
  const removed: SourcePosition[] = [];
  for (const [index, line] of typed.split("\n").entries()) {
    for (const match of line.matchAll(UNPRINTABLE)) removed.push({ line: index + 1, column: match.index + 1 });
  }
  return { text: typed.replace(UNPRINTABLE, ""), removed };
}

/** Gives the place in the text as typed for a place in the printable text. */
export function placeAsTyped({ line, column }: SourcePosition, removed: readonly SourcePosition[]): SourcePosition {
  let typed = column;
  for (const gone of removed) if (gone.line === line && gone.column <= typed) typed++;
  return { line, column: typed };
}
