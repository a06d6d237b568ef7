import { addDays, type CalendarDate, dateOf, instantOf, type UtcInstant } from "../../model/time.ts";
import type { ImportNote } from "./imported-blog.ts";
import { resolveLocalTime } from "./local-time.ts";
import type { TypedTime } from "./typed-time.ts";

/** What the days of entries follow from, in the order of the text: their times and the days named between them. */
export type DayClue =
  | { readonly kind: "day"; readonly date: CalendarDate }
  | { readonly kind: "time"; readonly typed: TypedTime; readonly line: number; readonly words: string };

/** The moments of the entries, in the order of the text. */
export interface PlacedDays {
  readonly instants: readonly UtcInstant[];
  readonly newestFirst: boolean;
  readonly notes: readonly ImportNote[];
}

type TimeClue = DayClue & { readonly kind: "time" };

/** A larger step against the order of the text is midnight. */
const HALF_A_DAY = 720;

/** Dates the entries of a text; undefined where nothing says the day. `first` is the day of the earliest entry. */
export function placeDays(
  clues: readonly DayClue[],
  { first, zone }: { readonly first: CalendarDate | undefined; readonly zone: string | undefined },
): PlacedDays | undefined {
  const times = clues.filter((clue) => clue.kind === "time");
  const named = nameDays(clues);
  const newestFirst = runsNewestFirst(named);
  const days = countDays(named, newestFirst);
  const dates = anchor(days, newestFirst, first);
  if (!dates) return undefined;
  const notes: ImportNote[] = guessedDay(times, days, dates);
  const instants: UtcInstant[] = [];
  const order = times.map((_, index) => index);
  let latest: UtcInstant | undefined;
  for (const index of newestFirst ? order.toReversed() : order) {
    const [clue, date] = [times[index], dates[index]];
    if (!clue || date === undefined) continue;
    const instant = resolve(clue, date, { zone, latest, notes });
    instants[index] = instant;
    latest = instant;
  }
  return { instants, newestFirst, notes: notes.toSorted((one, other) => one.line - other.line) };
}

/** An entry's minutes with the day that is named right above them or beside them. */
interface NamedTime {
  readonly minutes: number;
  readonly said: CalendarDate | undefined;
}

function nameDays(clues: readonly DayClue[]): readonly NamedTime[] {
  const named: NamedTime[] = [];
  let above: CalendarDate | undefined;
  for (const clue of clues) {
    if (clue.kind === "day") above = clue.date;
    else {
      named.push({ minutes: minutesOf(clue), said: clue.typed.date ?? above });
      above = undefined;
    }
  }
  return named;
}

/** Days count more than times: a step between two of them is no accident. */
function runsNewestFirst(times: readonly NamedTime[]): boolean {
  let down = 0;
  let day: CalendarDate | undefined;
  for (const [index, { minutes, said }] of times.entries()) {
    if (said === undefined || said === day) down += stepDown(times[index - 1]?.minutes ?? minutes, minutes);
    else if (day !== undefined) down += said < day ? 2 : -2;
    day = said ?? day;
  }
  return down >= 0;
}

/** 1 for a step to an earlier time, -1 for one to a later; a large step leads across midnight. */
function stepDown(before: number, minutes: number): number {
  const step = Math.abs(minutes - before) <= HALF_A_DAY ? before - minutes : minutes - before;
  return Math.sign(step);
}

/** The day of each entry: a date, or how many days it is from those of the first entries, whose date is not said. */
type CountedDay = CalendarDate | number;

function countDays(times: readonly NamedTime[], newestFirst: boolean): readonly CountedDay[] {
  const direction = newestFirst ? -1 : 1;
  let day: CountedDay = 0;
  return times.map(({ minutes, said }, index) => {
    const isNewDay = said !== undefined && said !== day;
    const before = isNewDay ? undefined : times[index - 1]?.minutes;
    if (isNewDay) day = said;
    if (before !== undefined && (before - minutes) * direction > HALF_A_DAY) day = nextDay(day, direction);
    return day;
  });
}

function nextDay(day: CountedDay, step: 1 | -1): CountedDay {
  return typeof day === "number" ? day + step : addDays(day, step);
}

/** Gives counted days their dates: before a day that is said they go on from it, else the earliest is the one that is given. */
function anchor(
  days: readonly CountedDay[],
  newestFirst: boolean,
  first: CalendarDate | undefined,
): readonly CalendarDate[] | undefined {
  const counts = days.filter((day) => typeof day === "number");
  const said = days.find((day) => typeof day !== "number");
  const last = counts.at(-1) ?? 0;
  const earliest = Math.min(...counts, 0);
  const start = said === undefined ? first && addDays(first, -earliest) : addDays(said, (newestFirst ? 1 : -1) - last);
  if (start === undefined) return undefined;
  return days.map((day) => (typeof day === "number" ? addDays(start, day) : day));
}

/** Days that follow only from one named further down are a guess. */
function guessedDay(
  times: readonly TimeClue[],
  days: readonly CountedDay[],
  dates: readonly CalendarDate[],
): ImportNote[] {
  const [clue, date] = [times[0], dates[0]];
  if (!clue || date === undefined || typeof days[0] !== "number" || days.every((day) => typeof day === "number"))
    return [];
  const reason = `no day stands above this entry; from the day that follows it was taken to be ${date}`;
  return [{ kind: "doubt", line: clue.line, words: clue.words, reason }];
}

interface Resolving {
  readonly zone: string | undefined;
  readonly latest: UtcInstant | undefined;
  readonly notes: ImportNote[];
}

function resolve({ typed, line, words }: TimeClue, date: CalendarDate, { zone, latest, notes }: Resolving): UtcInstant {
  if (zone === undefined || typed.zone === "utc") return instantOf(addDays(date, typed.days), typed.time);
  const { instant, doubt } = resolveLocalTime(addDays(date, typed.days), typed.time, zone, latest);
  if (doubt === "gap") {
    const reason = `clocks in ${zone} skipped this time on ${date}; read as ${inUtc(instant)}`;
    notes.push({ kind: "doubt", line, words, reason });
  }
  if (doubt === "overlap") {
    const reason = `clocks in ${zone} showed this time twice on ${date}; read as ${inUtc(instant)}`;
    notes.push({ kind: "doubt", line, words, reason });
  }
  return instant;
}

function inUtc(instant: UtcInstant): string {
  return `${dateOf(instant)} ${instant.slice(11, 16)} UTC`;
}

/** Counts from the midnight of the day that the text speaks of. */
function minutesOf({ typed }: TimeClue): number {
  return (typed.days * 24 + typed.time.hours) * 60 + typed.time.minutes;
}
