import type { Brand } from "./brand.ts";

/** A moment in UTC, to the second: `2020-01-03T08:05:00Z`. Sorts as text. */
export type UtcInstant = Brand<"UtcInstant">;

/** A day in UTC: `2020-01-03`. Sorts as text. */
export type CalendarDate = Brand<"CalendarDate">;

/** Hours 0–23 and minutes 0–59 as written in a heading, before a date makes them an instant. */
export interface TimeOfDay {
  readonly hours: number;
  readonly minutes: number;
}

const DATE = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;
const TIME = /^(?<hours>[01]\d|2[0-3]):(?<minutes>[0-5]\d)$/;
/** The codes of two zeros, weighted. */
const ZEROS = 0x30 * 11;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Reads `YYYY-MM-DD`; undefined when the text has another form or names no day of the calendar (`2020-02-30`). */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  // Thousands of headings in a row name the same day.
  if (text === latestRead) return latestRead;
  const date = readCalendarDate(text);
  if (date !== undefined) latestRead = date;
  return date;
}

let latestRead: CalendarDate | undefined;

function readCalendarDate(text: string): CalendarDate | undefined {
  const groups = DATE.exec(text)?.groups;
  if (!groups) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return undefined;
  return text as CalendarDate;
}

/** Reads `HH:MM`, 00:00 to 23:59. */
export function parseTimeOfDay(text: string): TimeOfDay | undefined {
  const groups = TIME.exec(text)?.groups;
  return groups && { hours: Number(groups["hours"]), minutes: Number(groups["minutes"]) };
}

export function formatTimeOfDay({ hours, minutes }: TimeOfDay): string {
  return `${twoDigits(hours)}:${twoDigits(minutes)}`;
}

/** Ready for every hour and minute: a long blog has ten thousand of them. */
const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));

function twoDigits(number: number): string {
  return TWO_DIGITS[number] ?? String(number).padStart(2, "0");
}

export function instantOf(date: CalendarDate, time: TimeOfDay): UtcInstant {
  return `${date}T${formatTimeOfDay(time)}:00Z` as UtcInstant;
}

/** The instant of a clock reading in milliseconds since 1970, cut to the second. */
export function instantFromMilliseconds(milliseconds: number): UtcInstant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z` as UtcInstant;
}

export function millisecondsOf(instant: UtcInstant): number {
  return Date.parse(instant);
}

/** Minutes from 1970 to an instant. */
export function minuteOf(instant: UtcInstant): number {
  const date = dateOf(instant);
  // Neighbours mostly share a day, and reading a date is slow.
  if (date !== latestDay.date) latestDay = { date, minute: Date.parse(`${date}T00:00:00Z`) / MINUTE_MS };
  return latestDay.minute + Math.floor(secondOfDay(instant) / 60);
}

let latestDay: { readonly date: string; readonly minute: number } = { date: "", minute: 0 };

/** The instant that lies so many minutes after 1970. */
export function instantOfMinute(minute: number): UtcInstant {
  const day = Math.floor(minute / DAY_MINUTES);
  if (day !== latestNumber.day) {
    latestNumber = { day, date: new Date(day * DAY_MS).toISOString().slice(0, 10) as CalendarDate };
  }
  const rest = minute - day * DAY_MINUTES;
  return instantOf(latestNumber.date, { hours: Math.floor(rest / 60), minutes: rest % 60 });
}

const DAY_MINUTES = 1440;
let latestNumber = { day: Number.NaN, date: "" as CalendarDate };

export function dateOf(instant: UtcInstant): CalendarDate {
  return instant.slice(0, 10) as CalendarDate;
}

/** `HH:MM` of an instant, in UTC. */
export function clockOf(instant: UtcInstant): string {
  return instant.slice(11, 16);
}

export function minutesBetween(earlier: UtcInstant, later: UtcInstant): number {
  // Neighbours mostly share a day, and reading a date is slow.
  if (later.startsWith(dateOf(earlier))) return Math.round((secondOfDay(later) - secondOfDay(earlier)) / 60);
  return Math.round((millisecondsOf(later) - millisecondsOf(earlier)) / MINUTE_MS);
}

function secondOfDay(instant: UtcInstant): number {
  const two = (at: number): number => instant.charCodeAt(at) * 10 + instant.charCodeAt(at + 1) - ZEROS;
  return two(11) * 3600 + two(14) * 60 + two(17);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as CalendarDate;
}

export function laterOf(one: UtcInstant, other: UtcInstant): UtcInstant {
  return one < other ? other : one;
}
