import type { Fix, TextEdit } from "../model/diagnostic.ts";
import type { SourcePosition } from "../model/source.ts";

/** A text after repairs. */
export interface FixedText {
  readonly text: string;
  /** Fixes applied whole; one that overlaps another waits for the next round. */
  readonly applied: readonly Fix[];
}

interface PlacedEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies repairs to the text of one file, all edits of a fix or none. Every byte outside the edits stays as it is,
 * line ends included: a new line in a repair takes the file's own ending. Positions count without the byte order mark.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): FixedText {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const body = text.slice(mark.length);
  const lineStarts = startsOfLines(body);
  const lineEnd = /\r\n|\r|\n/u.exec(body)?.[0] ?? "\n";
  const place = ({ span, text: words }: TextEdit): PlacedEdit => ({
    start: offsetOf(lineStarts, span.start, body.length),
    end: offsetOf(lineStarts, span.end, body.length),
    text: words.replaceAll("\n", lineEnd),
  });

  const taken: PlacedEdit[] = [];
  const applied: Fix[] = [];
  for (const fix of fixes) {
    const edits = fix.edits.map(place);
    if (edits.some((edit) => taken.some((other) => overlap(edit, other)))) continue;
    taken.push(...edits);
    applied.push(fix);
  }
  return { text: mark + replaceAll(body, taken), applied };
}

function replaceAll(text: string, edits: readonly PlacedEdit[]): string {
  let result = "";
  let from = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** Two insertions at one place overlap as well: their order would be a guess. */
function overlap(one: PlacedEdit, other: PlacedEdit): boolean {
  return one.start === other.start || (one.start < other.end && other.start < one.end);
}

/** Lines end with CR LF, LF or CR, as the parser reads them. */
function startsOfLines(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/gu), (match) => match.index + match[0].length)];
}

function offsetOf(lineStarts: readonly number[], { line, column }: SourcePosition, length: number): number {
  const start = lineStarts[line - 1] ?? length;
  return Math.min(start + column - 1, length);
}
