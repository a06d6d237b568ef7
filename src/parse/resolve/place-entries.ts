import type { DraftEntry } from "../../model/draft.ts";
import { addDays, type CalendarDate, instantOf, type TimeOfDay, type UtcInstant } from "../../model/time.ts";
import type { DayPiece, EntryPiece, OpeningPiece, ScannedPiece } from "../split/scanned-piece.ts";
import type { PiecePlace } from "./place-relative.ts";

/** An entry's piece with its place and its moment. */
export interface PlacedEntry {
  readonly piece: EntryPiece;
  readonly place: PiecePlace;
  /** Undefined where the heading's time cannot be read even as meant. */
  readonly moment: EntryMoment | undefined;
  /** The day that holds where the heading names none. */
  readonly day: CalendarDate;
  readonly dateFrom: DraftEntry["dateFrom"];
  /** Days below the entry whose text holds nothing but definitions and notes: it goes with the entry's body. */
  readonly below: readonly PlacedDay[];
}

export interface EntryMoment {
  readonly time: TimeOfDay;
  readonly instant: UtcInstant;
}

export interface PlacedDay {
  readonly piece: DayPiece | OpeningPiece;
  readonly place: PiecePlace;
}

/** The pieces of a file in their places. */
export interface PlacedFile {
  /** What stands before the first entry: the opening, and days with text under them. */
  readonly before: readonly PlacedDay[];
  readonly entries: readonly PlacedEntry[];
}

/** The day that a file's entries take until a heading names another. */
export interface FileDay {
  readonly date: CalendarDate;
  readonly from: "part" | "blog";
}

/** Gives each piece its line and each entry its day: the nearest day heading above it, else the file's. */
export function placePieces(pieces: readonly ScannedPiece[], place: PiecePlace, fileDay: FileDay): PlacedFile {
  const before: PlacedDay[] = [];
  const entries: (PlacedEntry & { readonly below: PlacedDay[] })[] = [];
  let line = place.line;
  let day = fileDay.date;
  let dateFrom: DraftEntry["dateFrom"] = fileDay.from;
  for (const piece of pieces) {
    const here = { file: place.file, line };
    line += piece.lines;
    if (piece.kind === "entry") {
      entries.push(placeEntry(piece, here, day, dateFrom));
      continue;
    }
    if (piece.kind === "day" && piece.date) {
      day = piece.date;
      dateFrom = "day-heading";
    }
    (entries.at(-1)?.below ?? before).push({ piece, place: here });
  }
  return { before, entries };
}

function placeEntry(
  piece: EntryPiece,
  place: PiecePlace,
  day: CalendarDate,
  inherited: DraftEntry["dateFrom"],
): PlacedEntry & { readonly below: PlacedDay[] } {
  const { time } = piece.head;
  const dateFrom = time.date ? "own" : inherited;
  const base = { piece, place, day, dateFrom, below: [] } as const;
  const date = time.date ?? day;
  if (time.kind === "read")
    return { ...base, below: [], moment: { time: time.time, instant: instantOf(date, time.time) } };
  const { meant } = time;
  if (!meant) return { ...base, below: [], moment: undefined };
  return {
    ...base,
    below: [],
    moment: { time: meant.time, instant: instantOf(addDays(date, meant.days), meant.time) },
  };
}
