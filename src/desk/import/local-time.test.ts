import { expect, test } from "vitest";
import { parseCalendarDate, parseTimeOfDay, type UtcInstant } from "../../model/time.ts";
import { isZone, resolveLocalTime } from "./local-time.ts";

function resolve(typed: string, zone: string, after?: string) {
  const date = parseCalendarDate(typed.slice(0, 10));
  const time = parseTimeOfDay(typed.slice(11));
  if (!date || !time) return expect.unreachable(typed);
  const { instant, doubt } = resolveLocalTime(date, time, zone, after as UtcInstant | undefined);
  return `${instant}${doubt ? ` ${doubt}` : ""}`;
}

test.each([
  ["2020-01-03 09:05", "Europe/Berlin", "2020-01-03T08:05:00Z"],
  ["2020-07-03 09:05", "Europe/Berlin", "2020-07-03T07:05:00Z"],
  ["2020-01-03 00:30", "Europe/Berlin", "2020-01-02T23:30:00Z"],
  ["2020-01-03 22:20", "America/New_York", "2020-01-04T03:20:00Z"],
  ["2020-01-03 11:35", "Asia/Tehran", "2020-01-03T08:05:00Z"],
  ["2020-01-03 21:50", "Pacific/Chatham", "2020-01-03T08:05:00Z"],
  ["2020-01-03 08:05", "UTC", "2020-01-03T08:05:00Z"],
  ["2020-03-29 01:59", "Europe/Berlin", "2020-03-29T00:59:00Z"],
  ["2020-03-29 03:00", "Europe/Berlin", "2020-03-29T01:00:00Z"],
])("%s in %s is %s", (typed, zone, instant) => {
  expect(resolve(typed, zone)).toBe(instant);
});

test("a time that clocks skipped is read as if they had not gone forward, and told", () => {
  expect(resolve("2020-03-29 02:30", "Europe/Berlin")).toBe("2020-03-29T01:30:00Z gap");
});

test("of a time that clocks showed twice it is the first that is not before the entry before, and told", () => {
  expect(resolve("2020-10-25 02:30", "Europe/Berlin")).toBe("2020-10-25T00:30:00Z overlap");
  expect(resolve("2020-10-25 02:10", "Europe/Berlin", "2020-10-25T00:30:00Z")).toBe("2020-10-25T01:10:00Z overlap");
});

test("a day that a zone has left out resolves", () => {
  expect(resolve("2011-12-30 12:00", "Pacific/Apia")).toMatch(/^2011-12-30T\d\d:00:00Z gap$/u);
});

test.each([
  ["Europe/Berlin", true],
  ["UTC", true],
  ["Europe/Nowhere", false],
  ["", false],
  ["local", false],
])("%j is a zone: %s", (name, known) => {
  expect(isZone(name)).toBe(known);
});
