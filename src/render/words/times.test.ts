import { expect, test } from "vitest";
import type { Locale } from "../../model/locale.ts";
import { parseCalendarDate, type UtcInstant } from "../../model/time.ts";
import { intlTag } from "./intl-tag.ts";
import { PAGE_WORDS } from "./page-words.ts";
import { createTimes } from "./times.ts";
import { createWords } from "./words.ts";

const locale = (lang: string, digits = "latn"): Locale => ({
  lang,
  dir: "ltr",
  digits,
  words: {
    ...Object.fromEntries(PAGE_WORDS.map((key) => [key, key])),
    moment: "{date}, {time}",
    range: "{from}–{to}",
  },
  plurals: {},
  correctionWords: [],
});
const times = (lang: string, zone?: string, digits?: string) => createTimes(createWords(locale(lang, digits)), zone);
const instant = (text: string) => text as UtcInstant;
const STRIKE = instant("2020-01-03T08:05:00Z");

test("times are in UTC and say so", () => {
  expect(times("en").clock(STRIKE)).toEqual({ machine: STRIKE, human: "08:05", format: "clock" });
  expect(times("en").clockZone(STRIKE).human).toBe("08:05 UTC");
  expect(times("en").moment(STRIKE).human).toBe("3 January 2020, 08:05 UTC");
});

test("the minute after midnight is 00, never 24", () => {
  expect(times("en").clock(instant("2020-01-04T00:10:00Z")).human).toBe("00:10");
});

test("another zone moves the clock and the day, and is named as it was called on that date", () => {
  const berlin = times("de", "Europe/Berlin");
  expect(berlin.clockZone(STRIKE).human).toBe("09:05 MEZ");
  expect(berlin.clockZone(instant("2020-07-03T08:05:00Z")).human).toBe("10:05 MESZ");
  expect(berlin.dayOf(instant("2020-01-03T23:30:00Z"))).toBe("2020-01-04");
});

test("a day stays the day that it names, whatever the zone", () => {
  const date = parseCalendarDate("2020-01-03");
  expect(date && times("en", "America/Los_Angeles").day(date)).toEqual({
    machine: "2020-01-03",
    human: "Friday, 3 January 2020",
    format: "day",
  });
});

test("Persian pages keep the Gregorian year, in their own digits", () => {
  expect(times("fa", undefined, "arabext").moment(STRIKE).human).toBe("۳ ژانویهٔ ۲۰۲۰, ۰۸:۰۵ UTC");
});

test("a range names one date when both ends lie on it, else both", () => {
  const later = instant("2020-01-03T09:40:00Z");
  expect(times("en").range(STRIKE, later)).toEqual({
    from: STRIKE,
    to: later,
    human: "3 January 2020, 08:05–09:40 UTC",
  });
  expect(times("en").range(STRIKE, instant("2020-01-04T00:10:00Z")).human).toBe(
    "3 January 2020, 08:05 UTC–4 January 2020, 00:10 UTC",
  );
});

test.each([
  ["en", "en-GB-u-ca-gregory-nu-latn"],
  ["en-US", "en-US-u-ca-gregory-nu-latn"],
  ["en-US-u-ca-buddhist", "en-US-u-ca-gregory-nu-latn"],
  ["en-", "en-GB-u-ca-gregory-nu-latn"],
  ["sv", "en-GB-u-ca-gregory-nu-latn"],
])("dates of %s are written by the rules of %s", (lang, tag) => {
  expect(intlTag(locale("en"), lang)).toBe(tag);
});
