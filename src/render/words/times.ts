import type { Locale } from "../../model/locale.ts";
import type { CalendarDate, UtcInstant } from "../../model/time.ts";
import type { RangeView, TimeFormat, TimeView } from "../views/time-view.ts";
import { intlTag } from "./intl-tag.ts";
import { once, oncePerOwner } from "./once.ts";
import type { Words } from "./words.ts";

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
  const minutes = new Map<string, string>();
  // A day of UTC has 1 440 minutes, and each is formatted once: entries show theirs on every page.
  const clockOfMinute = (instant: UtcInstant): string => {
    const minute = instant.slice(11, 16);
    const known = minutes.get(minute) ?? clock(instant);
    minutes.set(minute, known);
    return known;
  };
  return {
    tag: intlTag(words.locale, lang),
    zone,
    clock: view("clock", zone === "UTC" ? clockOfMinute : clock),
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
  const formatter = (options: Intl.DateTimeFormatOptions, timeZone = zone, language = tag) => {
    const format = once(() => new Intl.DateTimeFormat(language, { ...options, timeZone }));
    return (instant: string) => format().format(Date.parse(instant));
  };
  const names = once(() => new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: "short" }));
  const isoDate = formatter({ year: "numeric", month: "2-digit", day: "2-digit" }, zone, "sv-SE-u-ca-gregory-nu-latn");
  return {
    clock: formatter({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    date: formatter({ day: "numeric", month: "long", year: "numeric" }),
    // A calendar date has no zone: its midnight is read and written in UTC.
    day: formatter({ weekday: "long", day: "numeric", month: "long", year: "numeric" }, "UTC"),
    zoneLabel: (instant: UtcInstant) => (zone === "UTC" ? "UTC" : zoneName(names(), instant)),
    dayOf: (instant: UtcInstant) => (zone === "UTC" ? instant.slice(0, 10) : isoDate(instant)) as CalendarDate,
  };
}

function zoneName(names: Intl.DateTimeFormat, instant: UtcInstant): string {
  return names.formatToParts(Date.parse(instant)).find(({ type }) => type === "timeZoneName")?.value ?? "";
}
