import { type CalendarDate, parseCalendarDate, parseTimeOfDay, type TimeOfDay } from "../../model/time.ts";
import { BLANK, countInvisible, normaliseDigits } from "./blanks.ts";
import { type MeantTime, readAfterTime, readLooseTime, type TimeFault } from "./loose-time.ts";

/** The time that a heading starts with. Offsets count within the heading's content. */
export type EntryTime = EntryTimeRead | EntryTimeFault;

/** A time that is read as typed or as meant. */
export interface EntryTimeRead {
  readonly kind: "read";
  readonly date: CalendarDate | undefined;
  readonly time: TimeOfDay;
  /** Where date and time stand. */
  readonly start: number;
  readonly end: number;
  /** Where the headline starts: at the content's end if there is none. */
  readonly headline: number;
  /** True when the time is written in a way that is read as meant but should be put right. */
  readonly slip: boolean;
}

/** Something that looks like a time and is none. */
export interface EntryTimeFault {
  readonly kind: "fault";
  readonly fault: TimeFault | "date" | "gap";
  readonly date: CalendarDate | undefined;
  readonly meant: MeantTime | undefined;
  /** What the clock shows, where its zone is not known. */
  readonly clock: TimeOfDay | undefined;
  readonly start: number;
  readonly end: number;
  readonly headline: number;
}

const EXACT = new RegExp(
  `^(?:(?<date>\\d{4}-\\d{2}-\\d{2})${BLANK}+)?(?<time>\\d{1,2}[:hH]\\d{2})(?=$|${BLANK}|:(?:${BLANK}|$))`,
  "u",
);
const LOOSE_DATE = new RegExp(
  `^(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?:[T,]${BLANK}*|${BLANK}+)(?=\\d)`,
  "u",
);
/** With the day first, in a form that no desk shares with all others; with full stops it can only be meant so. */
const DAY_FIRST = new RegExp(
  `^(?<day>\\d{1,2})(?<mark>[-/.])(?<month>\\d{1,2})(?:\\k<mark>(?<year>\\d{4})|\\.),?${BLANK}+(?=\\d)`,
  "u",
);
const UTC = new RegExp(`^:?(?:${BLANK}+UTC(?=$|${BLANK}|[-:|\u2013\u2014](?:${BLANK}|$)))?`, "iu");
const SEPARATOR = new RegExp(`^${BLANK}*[-:|\u2012-\u2015\u2212](?=$|${BLANK})`, "u");
const LOOSE_SEPARATOR = new RegExp(`^${BLANK}*[-:|,;./\u2012-\u2015\u2212)\\]]*${BLANK}*`, "u");
const BLANKS = new RegExp(`^${BLANK}*`, "u");
/** What people wrap a time in: emphasis, brackets, a sign or a picture in front. */
const WRAPPING = /^(?:[*_`[({<~"'\u201C\u2018]+|(?:\p{Extended_Pictographic}|\uFE0F)+[ ]*)+/u;

const CLOSING = /^[*_`\])}>~"'\u201D\u2019]+(?:\([^()\s]*\))?[ ]*[-:|\u2012-\u2015]?[ ]*/u;

/** Reads the time at the start of a second-level heading; undefined where it does not start with anything like one. */
export function readEntryTime(content: string): EntryTime | undefined {
  const invisible = countInvisible(content);
  const text = normaliseDigits(content.slice(invisible));
  const read = readExact(text, invisible, content);
  if (read) return read;
  return readFault(text, invisible) ?? readWrapped(text, invisible);
}

function readExact(text: string, shift: number, content: string): EntryTime | undefined {
  const match = EXACT.exec(text);
  if (!match?.groups) return undefined;
  const typed = match.groups["time"] ?? "";
  const time = parseTimeOfDay(typed.replace(/[hH]/u, ":").padStart(5, "0"));
  const dateText = match.groups["date"];
  const date = dateText === undefined ? undefined : parseCalendarDate(dateText);
  if (!time || (dateText !== undefined && !date)) return undefined;
  const end = match[0].length;
  const zone = UTC.exec(text.slice(end))?.[0].length ?? 0;
  if (readAfterTime(text.slice(end + zone))) return undefined;
  const place = { start: 0, end: end + shift, headline: shift + end + headlineOffset(text.slice(end)) };
  const slip = shift > 0 || content.slice(0, end) !== match[0] || !/^\d\d:/u.test(typed);
  return { kind: "read", date, time, ...place, slip };
}

/** How far behind the time the headline starts. */
function headlineOffset(rest: string): number {
  let at = UTC.exec(rest)?.[0].length ?? 0;
  at += SEPARATOR.exec(rest.slice(at))?.[0].length ?? 0;
  return at + (BLANKS.exec(rest.slice(at))?.[0].length ?? 0);
}

function readFault(text: string, shift: number): EntryTimeFault | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  const dated = LOOSE_DATE.exec(text);
  return (
    (dayFirst && faultBehind(dayFirst[0].length, dayFirstDate(dayFirst), text, shift)) ??
    faultBehind(dated?.[0].length ?? 0, dated ? readLooseDate(dated) : undefined, text, shift)
  );
}

/** What is wrong with a time that stands behind a date of that length. */
function faultBehind(
  before: number,
  date: CalendarDate | undefined,
  text: string,
  shift: number,
): EntryTimeFault | undefined {
  const loose = readLooseTime(text.slice(before));
  if (!loose) return undefined;
  const end = before + loose.length;
  const gap = LOOSE_SEPARATOR.exec(text.slice(end))?.[0].length ?? 0;
  const isWrongDate = before > 0 && !date;
  return {
    kind: "fault",
    fault: isWrongDate ? "date" : faultOf(loose.fault, text.slice(0, end), before),
    date,
    meant: isWrongDate ? undefined : loose.meant,
    clock: loose.clock,
    start: 0,
    end: end + shift,
    headline: end + gap + shift,
  };
}

/** A time that is well written, with its date, but sticks to what follows lacks only the gap. */
function faultOf(fault: TimeFault, typed: string, before: number): EntryTimeFault["fault"] {
  const isDateWell = before === 0 || parseCalendarDate(typed.slice(0, before).trimEnd()) !== undefined;
  return fault === "form" && isDateWell && parseTimeOfDay(typed.slice(before)) ? "gap" : fault;
}

function readLooseDate({ groups }: RegExpExecArray): CalendarDate | undefined {
  const two = (name: string) => (groups?.[name] ?? "").padStart(2, "0");
  return parseCalendarDate(`${groups?.["year"]}-${two("month")}-${two("day")}`);
}

/** The date where full stops part it and it has a year: elsewhere the month comes first, or nobody knows. */
function dayFirstDate({ groups }: RegExpExecArray): CalendarDate | undefined {
  if (groups?.["mark"] !== "." || groups["year"] === undefined) return undefined;
  const two = (name: string) => (groups[name] ?? "").padStart(2, "0");
  return parseCalendarDate(`${groups["year"]}-${two("month")}-${two("day")}`);
}

/** A time in bold, in brackets or behind a picture. */
function readWrapped(text: string, shift: number): EntryTimeFault | undefined {
  const wrapping = WRAPPING.exec(text)?.[0].length ?? 0;
  if (wrapping === 0) return undefined;
  const inner = readFault(text.slice(wrapping), shift + wrapping);
  if (!inner) return undefined;
  const after = inner.end + (CLOSING.exec(text.slice(inner.end - shift))?.[0].length ?? 0);
  const fault = inner.fault === "gap" ? "form" : inner.fault;
  return { ...inner, fault, start: shift, headline: Math.max(inner.headline, after) };
}
