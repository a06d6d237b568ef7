import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic, TextEdit } from "../model/diagnostic.ts";
import { type DraftEntry, type DraftPart, JUMP_MINUTES } from "../model/draft.ts";
import { addDays, type CalendarDate, dateOf, instantOf, minutesBetween, type UtcInstant } from "../model/time.ts";
import { chronological, fullHeading, fullMoment } from "./entries-of.ts";
import type { PartMoments } from "./part-moments.ts";

/** An entry without a date that can only stand after midnight; the repair dates it and those that follow it. */
export function* midnightJumps(part: DraftPart, moments: PartMoments): Generator<Diagnostic> {
  if (moments.longestBack <= JUMP_MINUTES) return;
  const entries = chronological(part);
  let nights = 0;
  for (let index = 1; index < entries.length; index += 1) {
    const before = entries[index - 1];
    const entry = entries[index];
    if (!before || !entry) continue;
    if (nights > 0 && !sharesDay(before, entry)) nights = 0;
    if (minutesBetween(before.instant, entry.instant) >= -JUMP_MINUTES) continue;
    if (entry.dateFrom !== "own") {
      nights += 1;
      yield jumpForward(entries.slice(index), before, nights);
    } else if (before.dateFrom !== "own") yield jumpBack(before, entry);
  }
}

/** Whether two neighbours take their date from the same place. */
function sharesDay(one: DraftEntry, other: DraftEntry): boolean {
  return one.dateFrom !== "own" && other.dateFrom !== "own" && dateOf(one.instant) === dateOf(other.instant);
}

function jumpForward(following: readonly DraftEntry[], before: DraftEntry, nights: number): Diagnostic {
  const [entry] = following;
  if (!entry) throw new Error("A jump needs an entry behind it");
  // Behind an entry with a date of its own, that date is the one that goes on.
  const start = before.dateFrom === "own" ? dateOf(before.instant) : addDays(dateOf(entry.instant), nights);
  const day = firstDayFrom(start, entry, before.dateFrom === "own" ? before.instant : undefined);
  const right = instantOf(day, entry.time.value);
  return diagnostic(
    "midnight-jump",
    entry.time.span,
    `This entry would be more than 12 hours before its older neighbour, ${fullMoment(before.instant)}: midnight must lie between them.`,
    `Write \`${fullHeading(entry, right)}\`.`,
    { description: "Write the full date", edits: datesUntilNextJump(following, day) },
  );
}

/** The day on which the entry comes after its neighbour. */
function firstDayFrom(start: CalendarDate, entry: DraftEntry, after: UtcInstant | undefined): CalendarDate {
  return after !== undefined && instantOf(start, entry.time.value) < after ? addDays(start, 1) : start;
}

function datesUntilNextJump(entries: readonly DraftEntry[], day: CalendarDate): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let before: DraftEntry | undefined;
  for (const entry of entries) {
    if (entry.dateFrom === "own") break;
    if (before && (!sharesDay(before, entry) || minutesBetween(before.instant, entry.instant) < -JUMP_MINUTES)) break;
    const { start } = entry.time.span;
    edits.push({ span: { ...entry.time.span, end: start }, text: `${day} ` });
    before = entry;
  }
  return edits;
}

function jumpBack(before: DraftEntry, entry: DraftEntry): Diagnostic {
  const day = dateOf(entry.instant);
  const sameDay = instantOf(day, before.time.value);
  const right = sameDay <= entry.instant ? sameDay : instantOf(addDays(day, -1), before.time.value);
  const { start } = before.time.span;
  return diagnostic(
    "midnight-jump",
    before.time.span,
    `This entry would be more than 12 hours after its newer neighbour, ${fullMoment(entry.instant)}: midnight must lie between them.`,
    `Write \`${fullHeading(before, right)}\`.`,
    {
      description: "Write the full date",
      edits: [{ span: { ...before.time.span, end: start }, text: `${dateOf(right)} ` }],
    },
  );
}
