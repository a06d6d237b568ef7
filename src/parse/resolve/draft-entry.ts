import type { DraftAttributes, DraftEntry, DraftMoment, DraftText } from "../../model/draft.ts";
import type { EntryId } from "../../model/names.ts";
import type { Located } from "../../model/source.ts";
import { type CalendarDate, dateOf, instantOf } from "../../model/time.ts";
import type { Placed, TypedAttributes, TypedMoment } from "../entry/entry-head.ts";
import { NO_TYPED } from "../entry/typed-attributes.ts";
import { lineSpan } from "../source/spans.ts";
import { joinBelow } from "./join-below.ts";
import type { PlacedEntry } from "./place-entries.ts";
import { type PiecePlace, placeSpan } from "./place-relative.ts";

type Growing<T> = { -readonly [K in keyof T]: T[K] };

/** The entry as typed, at its place, with its moment and id. */
export function draftEntry(entry: PlacedEntry, file: string, id: EntryId): DraftEntry {
  const { line, piece, time, instant, dateFrom, below } = entry;
  const { head } = piece;
  const timeSpan = lineSpan(file, line, head.column + head.time.start, head.column + head.time.end);
  const body = { file, start: { line: line + head.bodyLine - 1, column: 1 }, text: head.body };
  const draft: Growing<DraftEntry> = {
    heading: lineSpan(file, line, 1, head.endColumn),
    time: { value: time, span: timeSpan },
    dateFrom,
    instant,
    id,
    attributes: placeAttributes(head.attributes, { file, line }, dateOf(instant)),
    body: below.length === 0 ? body : joinBelow(body, below),
    // What stands under days below belongs to the entry, and comes and goes without its piece.
    words: below.length === 0 ? piece : entry,
  };
  if (below.length === 0 && piece.stretch !== "") {
    draft.stretch = piece.stretch;
    draft.place = piece.place;
  }
  if (head.time.date) draft.ownDate = { value: head.time.date, span: timeSpan };
  if (head.time.headline < head.content.length) draft.headline = headlineOf(entry, file);
  return draft;
}

function headlineOf({ piece, line }: PlacedEntry, file: string): DraftText {
  const { column, time, content } = piece.head;
  return { file, start: { line, column: column + time.headline }, text: content.slice(time.headline) };
}

const NO_ATTRIBUTES: DraftAttributes = {};

function placeAttributes(typed: TypedAttributes, place: PiecePlace, day: CalendarDate): DraftAttributes {
  if (typed === NO_TYPED) return NO_ATTRIBUTES;
  const entries = Object.entries(typed);
  const placed = entries.map(([name, { value, span }]) => [name, { value, span: placeSpan(span, place) }] as const);
  const { updated } = typed;
  const attributes = { ...Object.fromEntries(placed), ...(updated && { updated: locateMoment(updated, place, day) }) };
  // The names and kinds are those of the typed attributes.
  return attributes as DraftAttributes;
}

function locateMoment(
  { value, span }: Placed<TypedMoment>,
  place: PiecePlace,
  day: CalendarDate,
): Located<DraftMoment> {
  const { date, time } = value;
  const moment = { ...(date && { date }), time, instant: instantOf(date ?? day, time) };
  return { value: moment, span: placeSpan(span, place) };
}
