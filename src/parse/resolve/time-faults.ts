import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { clockOf, dateOf, type UtcInstant } from "../../model/time.ts";
import type { EntryHead } from "../entry/entry-head.ts";
import type { EntryTimeFault } from "../heading/read-entry-time.ts";
import { lineSpan } from "../source/spans.ts";
import type { PlacedPieces } from "./place-entries.ts";
import { below, type PiecePlace } from "./place-relative.ts";

const REASONS: Readonly<Record<EntryTimeFault["fault"], string>> = {
  form: "is not a time of the form `HH:MM`",
  gap: "is a time that sticks to what follows it",
  range: "is not a time of day, 00:00 to 23:59",
  zone: "names another zone than UTC",
  local: "is a local time, of which nobody can tell the time in UTC",
  relative: "counts from a moment that readers do not know",
  two: "is more than one time",
  date: "starts with a date that is not one of the calendar, `YYYY-MM-DD`",
};

/** Headings that look as if they had a time: the message holds the right heading where it follows from the words. */
export function* timeFaults({ entries, notable }: PlacedPieces, place: PiecePlace): Generator<Diagnostic> {
  const faults = notable.filter(({ piece }) => piece.kind === "entry" && piece.head.time.kind === "fault");
  if (faults.length === 0) return;
  const instants = new Map(entries.map(({ line, instant }) => [line, instant]));
  for (const { piece, line } of faults) {
    if (piece.kind !== "entry" || piece.head.time.kind !== "fault") continue;
    yield timeFault(piece.head, piece.head.time, below(place, line), instants.get(line));
  }
}

function timeFault(
  { column, content }: EntryHead,
  time: EntryTimeFault,
  { file, line }: PiecePlace,
  instant: UtcInstant | undefined,
): Diagnostic {
  const span = lineSpan(file, line, column + time.start, column + time.end);
  const typed = content.slice(time.start, time.end);
  const code = time.fault === "zone" || time.fault === "local" ? "entry-time-not-utc" : "entry-time-invalid";
  const message = `\`${typed}\` ${REASONS[time.fault]}.`;
  const words = content.slice(time.headline);
  if (instant === undefined) {
    return diagnostic(code, span, message, `Write \`## HH:MM${words && ` ${words}`}\` with the time in UTC.`);
  }
  const right = rightTime(instant, time);
  const written = words === "" ? right : `${right} ${words}`;
  return diagnostic(code, span, message, `Write \`## ${written}\`.`, {
    description: `Write \`## ${written}\``,
    edits: [{ span: lineSpan(file, line, column, column + content.length), text: written }],
  });
}

/** The time in UTC, with its date where the heading has one or midnight lies between. */
function rightTime(instant: UtcInstant, { meant, date }: EntryTimeFault): string {
  const clock = clockOf(instant);
  return date || (meant && meant.days !== 0) ? `${dateOf(instant)} ${clock}` : clock;
}
