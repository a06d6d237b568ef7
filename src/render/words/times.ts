import type { Locale } from "../../model/locale.ts";
import type { CalendarDate, UtcInstant } from "../../model/time.ts";
import type { RangeView, TimeFormat, TimeView } from "../views/time-view.ts";
import { intlTag } from "./intl-tag.ts";
import { once, oncePerOwner } from "./once.ts";
import { sayAnew, type Words } from "./words.ts";

/** Times and dates in the words of one locale and one zone. */
export interface Times {
  /** Language tag for `Intl`, with calendar and digits: `fa-u-ca-gregory-nu-arabext`. */
  readonly tag: string;
  /** `UTC`, or the IANA name of the zone in which the text shows times. */
  readonly zone: string;
  /** `08:05`; print {@link Times.zoneLabel} beside it. */
  readonly clock: (instant: UtcInstant) => TimeView;
  /** `08:05 UTC`. */
  readonly clockZone: (instant: UtcInstant) => TimeView;
  /** `3 January 2020, 08:05 UTC`. */
  readonly moment: (instant: UtcInstant) => TimeView;
  /** `Friday, 3 January 2020`. */
  readonly day: (date: CalendarDate) => TimeView;
  /** The zone's short name at that moment: `UTC`, `CET`, `GMT+3`. */
  readonly zoneLabel: (instant: UtcInstant) => string;
  /** `05:10–06:55 UTC`, with dates where the two lie on different days. */
  readonly range: (first: UtcInstant, last: UtcInstant) => RangeView;
  /** The day of an instant in the zone: its heading in the timeline. */
  readonly dayOf: (instant: UtcInstant) => CalendarDate;
}

/** Gives the times of a locale in a zone, the same object each time; UTC where the zone is undefined. */
export function createTimes(words: Words, zone = "UTC", lang: string = words.locale.lang): Times {
  return knownTimes(words, zone, lang);
}

const knownTimes = oncePerOwner((words: Words, zone: string, lang: string): Times => {
  const { clock, date, day, zoneLabel, dayOf } = createFormatters(words.locale, zone, lang);
  const clockZone = (instant: UtcInstant) => `${clock(instant)} ${zoneLabel(instant)}`;
  const moment = (instant: UtcInstant) => words.word("moment", { date: date(instant), time: clockZone(instant) });
  const view = (format: TimeFormat, write: (instant: UtcInstant) => string) => (instant: UtcInstant) => ({
    machine: instant,
    human: write(instant),
    format,
  });
  return {
    tag: intlTag(words.locale, lang),
    zone,
    clock: view("clock", clock),
    clockZone: view("clock-zone", clockZone),
    moment: view("moment", moment),
    day: (calendarDate) => ({ machine: calendarDate, human: day(calendarDate), format: "day" }),
    zoneLabel,
    range: (first, last) => {
      const isSameDay = dayOf(first) === dayOf(last) && zoneLabel(first) === zoneLabel(last);
      const clocks = () => words.word("range", { from: clock(first), to: clockZone(last) });
      const human = isSameDay
        ? words.word("moment", { date: date(first), time: clocks() })
        : words.word("range", { from: moment(first), to: moment(last) });
      return { from: first, to: last, human };
    },
    dayOf,
  };
});

function createFormatters(locale: Locale, zone: string, lang: string) {
  const tag = intlTag(locale, lang);
  const { said = sayAnew } = locale;
  const isUtc = zone === "UTC";
  const formatter = (name: string, options: Intl.DateTimeFormatOptions, timeZone = zone, language = tag) => {
    const format = once(() => new Intl.DateTimeFormat(language, { ...options, timeZone }));
    // What is said of a moment in UTC is that of its day: thousands of moments share it.
    const partOf = (instant: string) => (timeZone === "UTC" ? instant.slice(0, 10) : instant);
    return (instant: string) =>
      said(`${language} ${timeZone} ${name} ${partOf(instant)}`, () => format().format(Date.parse(instant)));
  };
  const clocks = once(() => new Intl.DateTimeFormat(tag, { ...CLOCK, timeZone: zone }));
  const minutes = once(() => said(`${tag} clocks`, () => clocksOfDay(clocks())).split("\n"));
  const names = once(() => new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: "short" }));
  const isoDate = formatter("iso", { year: "numeric", month: "2-digit", day: "2-digit" }, zone, ISO);
  return {
    clock: isUtc ? (instant: UtcInstant) => minutes()[minuteOf(instant)] ?? "" : formatter("clock", CLOCK),
    date: formatter("date", { day: "numeric", month: "long", year: "numeric" }),
    // A calendar date has no zone: its midnight is read and written in UTC.
    day: formatter("day", { weekday: "long", day: "numeric", month: "long", year: "numeric" }, "UTC"),
    zoneLabel: (instant: UtcInstant) =>
      isUtc ? "UTC" : said(`${tag} ${zone} zone ${instant}`, () => zoneName(names(), instant)),
    dayOf: (instant: UtcInstant) => (isUtc ? instant.slice(0, 10) : isoDate(instant)) as CalendarDate,
  };
}

const CLOCK: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const ISO = "sv-SE-u-ca-gregory-nu-latn";
const MINUTES_OF_DAY = 1440;
const MINUTE_MS = 60_000;

/** All minutes of a day in UTC, a line each: entries show theirs on every page, and one list of them is soon read. */
function clocksOfDay(clocks: Intl.DateTimeFormat): string {
  return Array.from({ length: MINUTES_OF_DAY }, (_, minute) => clocks.format(minute * MINUTE_MS)).join("\n");
}

function minuteOf(instant: UtcInstant): number {
  return Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
}

function zoneName(names: Intl.DateTimeFormat, instant: UtcInstant): string {
  return names.formatToParts(Date.parse(instant)).find(({ type }) => type === "timeZoneName")?.value ?? "";
}
