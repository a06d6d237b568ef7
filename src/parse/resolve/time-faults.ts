import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { clockOf, dateOf } from "../../model/time.ts";
import type { EntryTimeFault } from "../heading/read-entry-time.ts";
import { lineSpan } from "../source/spans.ts";
import type { PlacedEntry } from "./place-entries.ts";

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
export function* timeFaults(entries: readonly PlacedEntry[]): Generator<Diagnostic> {
  for (const entry of entries) {
    const { time } = entry.piece.head;
    if (time.kind === "fault") yield timeFault(entry, time);
  }
}

function timeFault(entry: PlacedEntry, time: EntryTimeFault): Diagnostic {
  const { piece, place } = entry;
  const { column, content } = piece.head;
  const span = lineSpan(place.file, place.line, column + time.start, column + time.end);
  const typed = content.slice(time.start, time.end);
  const code = time.fault === "zone" || time.fault === "local" ? "entry-time-not-utc" : "entry-time-invalid";
  const message = `\`${typed}\` ${REASONS[time.fault]}.`;
  const right = rightTime(entry, time);
  const words = content.slice(time.headline);
  if (right === undefined) {
    return diagnostic(code, span, message, `Write \`## HH:MM${words && ` ${words}`}\` with the time in UTC.`);
  }
  const written = words === "" ? right : `${right} ${words}`;
  const whole = lineSpan(place.file, place.line, column, column + content.length);
  return diagnostic(code, span, message, `Write \`## ${written}\`.`, {
    description: `Write \`## ${written}\``,
    edits: [{ span: whole, text: written }],
  });
}

/** The time in UTC, with its date where the heading has one or midnight lies between. */
function rightTime({ moment }: PlacedEntry, { meant, date }: EntryTimeFault): string | undefined {
  if (!moment || !meant) return undefined;
  const clock = clockOf(moment.instant);
  return date || meant.days !== 0 ? `${dateOf(moment.instant)} ${clock}` : clock;
}
