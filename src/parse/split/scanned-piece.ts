import type { RelativeDiagnostic, RelativeSpan } from "../../model/diagnostic.ts";
import type { CalendarDate } from "../../model/time.ts";
import type { EntryHead } from "../entry/entry-head.ts";

/** A first-level heading that is no date, by its line in the piece. */
export interface TitleLine {
  readonly span: RelativeSpan;
  readonly words: string;
}

interface PieceBase {
  /** From the first character of its heading line to the next piece; line feeds only. */
  readonly text: string;
  /** How many lines it has: the next piece starts that much further down. */
  readonly lines: number;
  readonly titles: readonly TitleLine[];
  /** Problems of the piece's own text; line 1 is its first line. */
  readonly diagnostics: readonly RelativeDiagnostic[];
  /** True when there are problems, titles, or a time that cannot be read as typed. */
  readonly isNotable: boolean;
  /** True when all of the text behind it decided where it ends, because a block in it is never closed. */
  readonly openEnded: boolean;
}

/** What stands before the first entry and the first day. */
export interface OpeningPiece extends PieceBase {
  readonly kind: "opening";
  readonly body: string;
}

/** A heading `# 2020-01-04` and what stands under it. */
export interface DayPiece extends PieceBase {
  readonly kind: "day";
  /** Undefined where the heading looks like a date and is none. */
  readonly date: CalendarDate | undefined;
  /** What follows the heading line. */
  readonly body: string;
}

/** An entry with all that follows it. */
export interface EntryPiece extends PieceBase {
  readonly kind: "entry";
  readonly head: EntryHead;
}

/**
 * A piece of a file, read as far as its own text tells: where it stands, its date and its id come later, so that it
 * can be used again wherever it has moved.
 */
export type ScannedPiece = OpeningPiece | DayPiece | EntryPiece;
