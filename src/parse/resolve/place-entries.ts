import type { DraftEntry } from "../../model/draft.ts";
import type { EntryId } from "../../model/names.ts";
import { addDays, type CalendarDate, instantOf, type TimeOfDay, type UtcInstant } from "../../model/time.ts";
import type { EntryTime } from "../heading/read-entry-time.ts";
import type { DayPiece, EntryPiece, OpeningPiece, ScannedPiece } from "../split/scanned-piece.ts";
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
  /** Days below the entry: what their text defines goes with the entry's body. */
  readonly below: readonly PlacedDay[];
}

/** An entry whose time cannot be read, not even as it was meant. */
export interface TimelessEntry {
  readonly piece: EntryPiece;
  readonly line: number;
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
  readonly entries: readonly PlacedEntry[];
  readonly timeless: readonly TimelessEntry[];
}

/** The day that a file's entries take until a heading names another. */
export interface FileDay {
  readonly date: CalendarDate;
  readonly from: "part" | "blog";
}

const NOTHING: readonly PlacedDay[] = [];

/** Gives each piece its line and each entry its day: the nearest day heading above it, else the file's. */
export function placePieces(pieces: readonly ScannedPiece[], place: PiecePlace, fileDay: FileDay): PlacedFile {
  const { file } = place;
  const before: PlacedDay[] = [];
  const entries: PlacedEntry[] = [];
  const timeless: TimelessEntry[] = [];
  let line = place.line;
  let day = fileDay.date;
  let from: DraftEntry["dateFrom"] = fileDay.from;
  for (const piece of pieces) {
    if (piece.kind === "entry") {
      const entry = placeEntry(piece, line, day, from);
      if (entry) entries.push(entry);
      else timeless.push({ piece, line });
    } else {
      if (piece.kind === "day" && piece.date) {
        day = piece.date;
        from = "day-heading";
      }
      const placed = { piece, place: { file, line } };
      const above = entries.at(-1);
      if (above) entries[entries.length - 1] = { ...above, below: [...above.below, placed] };
      else before.push(placed);
    }
    line += piece.lines;
  }
  return { file, before, entries, timeless };
}

function placeEntry(
  piece: EntryPiece,
  line: number,
  day: CalendarDate,
  from: DraftEntry["dateFrom"],
): PlacedEntry | undefined {
  const { time, attributes } = piece.head;
  const date = time.date ?? day;
  const read = time.kind === "read" ? time.time : time.meant?.time;
  if (!read) return undefined;
  return {
    piece,
    line,
    dateFrom: time.date ? "own" : from,
    time: read,
    instant: instantOf(dayOf(time, date), read),
    ownId: attributes.id?.value,
    below: NOTHING,
  };
}

/** A time that was meant in another zone may lie on the day before or after. */
function dayOf(time: EntryTime, date: CalendarDate): CalendarDate {
  const days = time.kind === "fault" ? (time.meant?.days ?? 0) : 0;
  return days === 0 ? date : addDays(date, days);
}
