import type { DraftEntry } from "../../model/draft.ts";
import type { EntryId } from "../../model/names.ts";
import { addDays, type CalendarDate, instantOf, type TimeOfDay, type UtcInstant } from "../../model/time.ts";
import type { EntryTime } from "../heading/read-entry-time.ts";
import type { DayPiece, EntryPiece, OpeningPiece, ScannedPiece } from "../split/scanned-piece.ts";
import type { KnownEntries } from "./known-file.ts";
import type { PiecePlace } from "./place-relative.ts";

/** An entry's piece at its place, with its moment. Big blogs have thousands: it holds no more objects than it must. */
export interface PlacedEntry {
  readonly piece: EntryPiece;
  /** Number of its first line in the file. */
  readonly line: number;
  readonly dateFrom: DraftEntry["dateFrom"];
  readonly time: TimeOfDay;
  readonly instant: UtcInstant;
  readonly ownId: EntryId | undefined;
  /** The day that it would have without a date of its own. */
  readonly day: CalendarDate;
  /** Days below the entry: what their text defines goes with the entry's body. */
  readonly below: readonly PlacedDay[];
}

export interface PlacedDay {
  readonly piece: DayPiece | OpeningPiece;
  readonly place: PiecePlace;
}

/** The pieces of a file in their places. */
export interface PlacedFile {
  readonly file: string;
  /** What stands before the first entry: the opening, and days with text under them. */
  readonly before: readonly PlacedDay[];
  /** Those whose time is known. */
  readonly entries: readonly PlacedEntry[];
  /** The few pieces that have something to say beside their text. */
  readonly notable: readonly PlacedPiece[];
}

export interface PlacedPiece {
  readonly piece: ScannedPiece;
  readonly line: number;
}

/** The day that a file's entries take until a heading names another. */
export interface FileDay {
  readonly date: CalendarDate;
  readonly from: "part" | "blog";
}

interface EntryDay {
  readonly date: CalendarDate;
  readonly from: DraftEntry["dateFrom"];
}

const NOTHING: readonly PlacedDay[] = [];

/** Gives each piece its line and each entry its day: the nearest day heading above it, else the file's. */
export function placePieces(
  pieces: readonly ScannedPiece[],
  { file, line: firstLine }: PiecePlace,
  fileDay: FileDay,
  known: KnownEntries,
): PlacedFile {
  const before: PlacedDay[] = [];
  const entries: PlacedEntry[] = [];
  const notable: PlacedPiece[] = [];
  let line = firstLine;
  let day: EntryDay = fileDay;
  for (const piece of pieces) {
    if (piece.isNotable) notable.push({ piece, line });
    if (piece.kind === "entry") {
      const entry = sameEntry(known.placed(entries.length, piece, line), day) ?? placeEntry(piece, line, day);
      if (entry) entries.push(entry);
    } else {
      if (piece.kind === "day" && piece.date) day = { date: piece.date, from: "day-heading" };
      addBelow(entries, before, { piece, place: { file, line } });
    }
    line += piece.lines;
  }
  return { file, before, entries, notable };
}

/** A day's text belongs to the entry above it, if there is one. */
function addBelow(entries: PlacedEntry[], before: PlacedDay[], placed: PlacedDay): void {
  const above = entries.pop();
  if (above) entries.push({ ...above, below: [...above.below, placed] });
  else before.push(placed);
}

/** What is known of an entry, if it still has the day that it had. */
function sameEntry(known: PlacedEntry | undefined, { date, from }: EntryDay): PlacedEntry | undefined {
  const isSame =
    known?.day === date && known.below === NOTHING && (known.dateFrom === from || known.dateFrom === "own");
  return isSame ? known : undefined;
}

function placeEntry(piece: EntryPiece, line: number, { date, from }: EntryDay): PlacedEntry | undefined {
  const { time, attributes } = piece.head;
  const read = time.kind === "read" ? time.time : time.meant?.time;
  if (!read) return undefined;
  return {
    piece,
    line,
    dateFrom: time.date ? "own" : from,
    time: read,
    instant: instantOf(dayOf(time, time.date ?? date), read),
    ownId: attributes.id?.value,
    day: date,
    below: NOTHING,
  };
}

/** A time that was meant in another zone may lie on the day before or after. */
function dayOf(time: EntryTime, date: CalendarDate): CalendarDate {
  const days = time.kind === "fault" ? (time.meant?.days ?? 0) : 0;
  return days === 0 ? date : addDays(date, days);
}
