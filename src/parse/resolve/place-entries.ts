import type { DraftEntry } from "../../model/draft.ts";
import type { EntryId } from "../../model/names.ts";
import { addDays, type CalendarDate, instantOf, type TimeOfDay, type UtcInstant } from "../../model/time.ts";
import type { EntryTime } from "../heading/read-entry-time.ts";
import type { DayPiece, EntryPiece, OpeningPiece, ScannedPiece } from "../split/scanned-piece.ts";

/** An entry's piece at its place, with its moment. Big blogs have thousands: it holds no more objects than it must. */
export interface PlacedEntry {
  readonly piece: EntryPiece;
  /** Number of its first line, from 1 for the first of the pieces. */
  readonly line: number;
  readonly dateFrom: DraftEntry["dateFrom"];
  readonly time: TimeOfDay;
  readonly instant: UtcInstant;
  readonly ownId: EntryId | undefined;
  /** Days below the entry: what their text defines goes with the entry's body. */
  readonly below: readonly PlacedDay[];
}

export interface PlacedDay {
  readonly piece: DayPiece | OpeningPiece;
  readonly line: number;
}

/** Pieces that follow one another in a file in their places; lines count from 1 for the first of them. */
export interface PlacedPieces {
  /** What stands before the first entry: the opening, and days with text under them. */
  readonly before: readonly PlacedDay[];
  /** Those whose time is known. */
  readonly entries: readonly PlacedEntry[];
  /** The few pieces that have something to say beside their text. */
  readonly notable: readonly PlacedPiece[];
  readonly lines: number;
  /** The day that holds for what follows. */
  readonly after: EntryDay;
}

export interface PlacedPiece {
  readonly piece: ScannedPiece;
  readonly line: number;
}

/** The day that entries take until a heading names another. */
export interface EntryDay {
  readonly date: CalendarDate;
  readonly from: Exclude<DraftEntry["dateFrom"], "own">;
}

const NOTHING: readonly PlacedDay[] = [];

/** Gives each piece its line and each entry its day: that of the nearest day heading above it, else `day`. */
export function placePieces(pieces: readonly ScannedPiece[], day: EntryDay): PlacedPieces {
  const before: PlacedDay[] = [];
  const entries: PlacedEntry[] = [];
  const notable: PlacedPiece[] = [];
  let line = 1;
  let after = day;
  for (const piece of pieces) {
    if (piece.isNotable) notable.push({ piece, line });
    if (piece.kind === "entry") {
      const entry = placeEntry(piece, line, after);
      if (entry) entries.push(entry);
    } else {
      if (piece.kind === "day" && piece.date) after = { date: piece.date, from: "day-heading" };
      addBelow(entries, before, { piece, line });
    }
    line += piece.lines;
  }
  return { before, entries, notable, lines: line - 1, after };
}

/** A day's text belongs to the entry above it, if there is one. */
function addBelow(entries: PlacedEntry[], before: PlacedDay[], placed: PlacedDay): void {
  const above = entries.pop();
  if (above) entries.push({ ...above, below: [...above.below, placed] });
  else before.push(placed);
}

function placeEntry(piece: EntryPiece, line: number, { date, from }: EntryDay): PlacedEntry | undefined {
  const { time, attributes } = piece.head;
  const read = timeOf(time);
  if (!read) return undefined;
  return {
    piece,
    line,
    dateFrom: time.date ? "own" : from,
    time: read,
    instant: instantOf(dayOf(time, time.date ?? date), read),
    ownId: attributes.id?.value,
    below: NOTHING,
  };
}

/** Whether pieces start with an entry whose time is known: what stands below it then belongs to no entry above them. */
export function startWithEntry([first]: readonly ScannedPiece[]): boolean {
  return first?.kind === "entry" && timeOf(first.head.time) !== undefined;
}

function timeOf(time: EntryTime): TimeOfDay | undefined {
  return time.kind === "read" ? time.time : time.meant?.time;
}

/** A time that was meant in another zone may lie on the day before or after. */
function dayOf(time: EntryTime, date: CalendarDate): CalendarDate {
  const days = time.kind === "fault" ? (time.meant?.days ?? 0) : 0;
  return days === 0 ? date : addDays(date, days);
}
