import type { CalendarDate, TimeOfDay } from "../../model/time.ts";
import { normaliseDigits } from "../../parse/heading/blanks.ts";
import { readEntryTime } from "../../parse/heading/read-entry-time.ts";
import { readDate } from "./read-date.ts";

/** A time at the start of a line. */
export interface TypedTime {
  readonly time: TimeOfDay;
  /** Midnights that the way to UTC crosses, where the line itself says the zone. */
  readonly days: number;
  /** Whether the line says its zone: the time is in UTC then. A `named` one is said but not known: "ET". */
  readonly zone: "unsaid" | "utc" | "named";
  readonly date: CalendarDate | undefined;
  /** How the time is written, for comparing lines with one another. */
  readonly form: string;
  /** What follows it on the line. */
  readonly rest: string;
}

/** Something that looks like a time and says none. */
export interface UnreadTime {
  readonly unread: string;
}

const LEAD = /^(?:[•▪●‣·*–—-][ \u00A0]+)?(?:(?:posted|published)(?: at)?:?[ \u00A0]+(?=\d))?/iu;
const BETWEEN = /^(?:[,;|·–—-]+|um|at|à|a las|às|alle|om|o|в|о|ساعت|الساعة)?[ \u00A0]*/iu;

/** Reads a time at the start of a line, with a date before or behind it; undefined where there is none. */
export function readTypedTime(line: string, year: number | undefined): TypedTime | UnreadTime | undefined {
  const lead = LEAD.exec(line)?.[0].length ?? 0;
  const content = line.slice(lead);
  const dated = readDate(content, year);
  if (dated) {
    const behind = content.slice(dated.end);
    const time = readTime(behind.slice(BETWEEN.exec(behind)?.[0].length ?? 0));
    return time && !("unread" in time) ? { ...time, date: dated.date } : undefined;
  }
  const plain = readTime(content);
  return !plain || "unread" in plain || plain.date ? plain : withDateBehind(plain, year);
}

/** "08:05, 3 January 2020" */
function withDateBehind(time: TypedTime, year: number | undefined): TypedTime {
  const behind = BETWEEN.exec(time.rest)?.[0].length ?? 0;
  const dated = readDate(time.rest.slice(behind), year);
  if (!dated || behind + dated.end < time.rest.trimEnd().length) return time;
  return { ...time, date: dated.date, rest: "" };
}

const UNREAD = {
  range: "no time of day",
  two: "two times",
  relative: "an age, which says no time",
  date: "a day that is none",
} as const;

function readTime(content: string): TypedTime | UnreadTime | undefined {
  const read = readEntryTime(content);
  if (!read) return undefined;
  const typed = content.slice(read.start, read.end);
  const at = { form: formOf(typed), rest: content.slice(read.headline).trim(), date: read.date };
  if (read.kind === "read") {
    const zone = /(?<!\p{L})utc(?!\p{L})/iu.test(content.slice(read.end, read.headline)) ? "utc" : "unsaid";
    return { ...at, time: read.time, days: 0, zone };
  }
  const { fault, meant, clock } = read;
  if (fault === "local" && clock) return { ...at, time: clock, days: 0, zone: "named" };
  if (fault === "range" && meant) return { ...at, ...meant, zone: "unsaid" };
  if (fault === "range" || fault === "two" || fault === "relative" || fault === "date")
    return { unread: UNREAD[fault] };
  return meant && { ...at, ...meant, zone: fault === "zone" ? "utc" : "unsaid" };
}

/** The sign between hours and minutes, and whether seconds stand there. */
function formOf(typed: string): string {
  const clock = /\d{1,2}(?<sign>[:.hH]?)\d\d(?<seconds>[:.]\d\d)?/u.exec(
    normaliseDigits(typed).replace(/^\d{4}-\d\d?-\d\d?/u, ""),
  );
  if (!clock) return "hour";
  return `${clock.groups?.["sign"]?.toLowerCase() ?? ""}${clock.groups?.["seconds"] === undefined ? "" : " with seconds"}`;
}
