import type { DraftAttributes, DraftEntry, DraftMoment, DraftText } from "../../model/draft.ts";
import type { EntryId } from "../../model/names.ts";
import type { Located, SourceSpan } from "../../model/source.ts";
import { type CalendarDate, dateOf, instantOf } from "../../model/time.ts";
import type { Placed, TypedAttributes, TypedMoment } from "../entry/entry-head.ts";
import { joinBelow } from "./join-below.ts";
import type { EntryMoment, PlacedEntry } from "./place-entries.ts";
import { type PiecePlace, placeSpan } from "./place-relative.ts";

/** The entry as typed, at its place, with its moment and id. */
export function draftEntry(entry: PlacedEntry, moment: EntryMoment, id: EntryId): DraftEntry {
  const { head } = entry.piece;
  const { place } = entry;
  const { file, line } = place;
  const span = (start: number, end: number): SourceSpan => ({
    file,
    start: { line, column: start },
    end: { line, column: end },
  });
  const { time } = head;
  const timeSpan = span(head.column + time.start, head.column + time.end);
  const words = head.content.slice(time.headline);
  const headline: DraftText = { file, start: { line, column: head.column + time.headline }, text: words };
  const body = { file, start: { line: line + head.bodyLine - 1, column: 1 }, text: head.body };
  return {
    heading: span(1, head.endColumn),
    time: { value: moment.time, span: timeSpan },
    ...(time.date && { ownDate: { value: time.date, span: timeSpan } }),
    dateFrom: entry.dateFrom,
    instant: moment.instant,
    id,
    ...(words !== "" && { headline }),
    attributes: placeAttributes(head.attributes, place, dateOf(moment.instant)),
    body: joinBelow(body, entry.below),
  };
}

const NO_ATTRIBUTES: DraftAttributes = {};

function placeAttributes(typed: TypedAttributes, place: PiecePlace, day: CalendarDate): DraftAttributes {
  const entries = Object.entries(typed);
  if (entries.length === 0) return NO_ATTRIBUTES;
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
