import type { DraftAttributes, DraftEntry, DraftMoment, DraftText } from "../../model/draft.ts";
import type { EntryId } from "../../model/names.ts";
import type { GlancedEntry, ToldAttributes } from "../../model/run-glance.ts";
import type { Located } from "../../model/source.ts";
import { type CalendarDate, dateOf, instantOf } from "../../model/time.ts";
import type { Placed, TypedAttributes, TypedMoment } from "../entry/entry-head.ts";
import { NO_TYPED } from "../entry/typed-attributes.ts";
import { lineSpan } from "../source/spans.ts";
import { joinBelow } from "./join-below.ts";
import type { PlacedEntry } from "./place-entries.ts";
import { type PiecePlace, placeSpan } from "./place-relative.ts";

type Growing<T> = { -readonly [K in keyof T]: T[K] };

/** The entry as typed, with its moment and id; `place` is that of the pieces that it was placed with. */
export function draftEntry(entry: PlacedEntry, place: PiecePlace, id: EntryId): DraftEntry {
  const { piece, time, instant, dateFrom, below } = entry;
  const { file } = place;
  const line = place.line + entry.line - 1;
  const { head } = piece;
  const timeSpan = lineSpan(file, line, head.column + head.time.start, head.column + head.time.end);
  const draft: Growing<DraftEntry> = {
    heading: lineSpan(file, line, 1, head.endColumn),
    time: { value: time, span: timeSpan },
    dateFrom,
    instant,
    id,
    attributes: placeAttributes(head.attributes, { file, line }, dateOf(instant)),
    body: bodyOf(entry, place),
    // What stands under days below belongs to the entry, and comes and goes without its piece.
    words: below.length === 0 ? piece : entry,
  };
  if (head.time.date) draft.ownDate = { value: head.time.date, span: timeSpan };
  if (head.time.headline < head.content.length) draft.headline = headlineOf(entry, { file, line });
  return draft;
}

function headlineOf({ piece }: PlacedEntry, { file, line }: PiecePlace): DraftText {
  const { column, time, content } = piece.head;
  return { file, start: { line, column: column + time.headline }, text: content.slice(time.headline) };
}

const NO_ATTRIBUTES: DraftAttributes = {};

/** What a whole blog takes from the entry. */
export function glancedEntry(entry: PlacedEntry): GlancedEntry {
  const { piece, instant, dateFrom } = entry;
  const { attributes, content, time } = piece.head;
  const told = attributes === NO_TYPED ? NOTHING_TOLD : toldBy(placeAttributes(attributes, ANYWHERE, dateOf(instant)));
  return { instant, dateFrom, told, headline: content.slice(time.headline), body: bodyOf(entry, ANYWHERE).text };
}

const ANYWHERE: PiecePlace = { file: "", line: 1 };
const NOTHING_TOLD: ToldAttributes = {};

function toldBy(attributes: DraftAttributes): ToldAttributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]));
}

function bodyOf({ piece: { head }, line, below }: PlacedEntry, { file, line: firstLine }: PiecePlace): DraftText {
  const body = { file, start: { line: firstLine + line + head.bodyLine - 2, column: 1 }, text: head.body };
  return below.length === 0 ? body : joinBelow(body, below, firstLine - 1);
}

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
