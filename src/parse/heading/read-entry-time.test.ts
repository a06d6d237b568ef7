import { describe, expect, test } from "vitest";
import { formatTimeOfDay } from "../../model/time.ts";
import { type EntryTime, readEntryTime } from "./read-entry-time.ts";

const words = (content: string, time: EntryTime | undefined): string =>
  time ? content.slice(time.headline) : "no time";

function inWords(content: string): string {
  const time = readEntryTime(content);
  if (!time) return "none";
  if (time.kind === "read") {
    const moment = `${time.date ? `${time.date} ` : ""}${formatTimeOfDay(time.time)}`;
    return `${time.slip ? "slip " : ""}${moment} | ${words(content, time)}`;
  }
  const { meant, date, fault } = time;
  const day = meant && meant.days !== 0 ? ` ${meant.days > 0 ? "+" : ""}${meant.days} day` : "";
  return `${fault}: ${date ? `${date} ` : ""}${meant ? formatTimeOfDay(meant.time) : "?"}${day} | ${words(content, time)}`;
}

describe("times as they should be", () => {
  test.each([
    ["08:05 Strike", "08:05 | Strike"],
    ["08:05", "08:05 | "],
    ["00:00 Midnight", "00:00 | Midnight"],
    ["23:59 Late", "23:59 | Late"],
    ["2020-01-04 00:10 After midnight", "2020-01-04 00:10 | After midnight"],
    ["2020-01-04  00:10", "2020-01-04 00:10 | "],
    ["08:05: Strike", "08:05 | Strike"],
    ["08:05:", "08:05 | "],
    ["08:05 UTC Strike", "08:05 | Strike"],
    ["08:05 UTC", "08:05 | "],
    ["08:05 UTC: Strike", "08:05 | Strike"],
    ["08:05 UTC – Strike", "08:05 | Strike"],
    ["08:05 - Strike", "08:05 | Strike"],
    ["08:05 — Strike", "08:05 | Strike"],
    ["08:05 | Strike", "08:05 | Strike"],
    ["08:05 : Strike", "08:05 | Strike"],
    ["08:05: - Strike", "08:05 | Strike"],
    ["08:05 -- Strike", "08:05 | -- Strike"],
    ["08:05 -5 degrees", "08:05 | -5 degrees"],
    ["08:05 UTCX", "08:05 | UTCX"],
    ["08:05\u00A0Strike", "08:05 | Strike"],
    ["08:05\u202FStrike", "08:05 | Strike"],
    ["08:05\tStrike", "08:05 | Strike"],
    ["09:27 PM resigns", "09:27 | PM resigns"],
    ["09:27 AM Best cuts its rating", "09:27 | AM Best cuts its rating"],
    ["18:20 ET the film returns", "18:20 | ET the film returns"],
    ["18:20 Uhrwerk", "18:20 | Uhrwerk"],
    ["18:20 Localities evacuated", "18:20 | Localities evacuated"],
    ["18:20 24 dead", "18:20 | 24 dead"],
    ["18:20 10:00 curfew announced", "18:20 | 10:00 curfew announced"],
    ["18:20 **Bold** words", "18:20 | **Bold** words"],
  ])("%j", (content, expected) => {
    expect(inWords(content)).toBe(expected);
  });
});

describe("slips that are read as meant", () => {
  test.each([
    ["8:05 Strike", "slip 08:05 | Strike"],
    ["8:05", "slip 08:05 | "],
    ["08h05 Frappe", "slip 08:05 | Frappe"],
    ["8h05 Frappe", "slip 08:05 | Frappe"],
    ["08H05 Frappe", "slip 08:05 | Frappe"],
    ["۲۲:۱۹ حمله", "slip 22:19 | حمله"],
    ["٠٨:٠٥ ضربة", "slip 08:05 | ضربة"],
    ["०८:०५ हमला", "slip 08:05 | हमला"],
    ["08：05 空襲", "slip 08:05 | 空襲"],
    ["０８：０５ 空襲", "slip 08:05 | 空襲"],
    ["\u200F۲۲:۱۹ حمله", "slip 22:19 | حمله"],
    ["۲۰۲۰-۰۱-۰۴ ۰۰:۱۰ حمله", "slip 2020-01-04 00:10 | حمله"],
    ["2020-01-04 8:05 Strike", "slip 2020-01-04 08:05 | Strike"],
  ])("%j", (content, expected) => {
    expect(inWords(content)).toBe(expected);
  });
});

describe("what looks like a time and is none", () => {
  test.each([
    ["8.05am Strike", "form: 08:05 | Strike"],
    ["8.05pm Strike", "form: 20:05 | Strike"],
    ["12:10am Strike", "form: 00:10 | Strike"],
    ["8am Strike", "form: 08:00 | Strike"],
    ["8 p.m. Strike", "form: 20:00 | Strike"],
    ["09:27PM Strike", "form: 21:27 | Strike"],
    ["09:27 pm Strike", "form: 21:27 | Strike"],
    ["09:27 PM", "form: 21:27 | "],
    ["13:27 pm Strike", "range: ? | Strike"],
    ["22.24 Uhr", "form: 22:24 | "],
    ["22.24 Uhr: Angriff", "form: 22:24 | Angriff"],
    ["22:24 Uhr Angriff", "form: 22:24 | Angriff"],
    ["8 Uhr Angriff", "form: 08:00 | Angriff"],
    ["08.05", "form: 08:05 | "],
    ["08.05 Strike", "form: 08:05 | Strike"],
    ["18:20 GMT", "zone: 18:20 | "],
    ["18:20 GMT Strike", "zone: 18:20 | Strike"],
    ["1847 GMT", "zone: 18:47 | "],
    ["1847 GMT: Strike", "zone: 18:47 | Strike"],
    ["18:20Z Strike", "zone: 18:20 | Strike"],
    ["18:20 CET Strike", "zone: 17:20 | Strike"],
    ["18:20 MESZ", "zone: 16:20 | "],
    ["22:20 EST", "zone: 03:20 +1 day | "],
    ["00:30 CET Strike", "zone: 23:30 -1 day | Strike"],
    ["18:20 UTC+3 Strike", "zone: 15:20 | Strike"],
    ["18:20 GMT-5", "zone: 23:20 | "],
    ["18:20 (UTC) Strike", "zone: 18:20 | Strike"],
    ["09:05+01:00", "zone: 08:05 | "],
    ["18:20 CST Strike", "local: ? | Strike"],
    ["18:20 ET: Strike", "local: ? | Strike"],
    ["18:20 local time Strike", "local: ? | Strike"],
    ["18:20 (local) Strike", "local: ? | Strike"],
    ["24:00", "range: 00:00 +1 day | "],
    ["24:00 Polls close", "range: 00:00 +1 day | Polls close"],
    ["25:10 Polls close", "range: ? | Polls close"],
    ["08:60 Polls close", "range: ? | Polls close"],
    ["08:05:00", "form: 08:05 | "],
    ["08:05:30 Strike", "form: 08:05 | Strike"],
    ["18:15 / 20:15 MESZ", "two: 18:15 | "],
    ["18:15/20:15 MESZ Strike", "two: 18:15 | Strike"],
    ["20:15 MESZ / 18:15 UTC Strike", "two: 18:15 | Strike"],
    ["18:15 / 20:30 MESZ", "two: ? | "],
    ["18:00-18:30 Talks", "two: ? | Talks"],
    ["18:00 – 18:30 Talks", "two: ? | Talks"],
    ["3h ago", "relative: ? | "],
    ["5 minutes ago: Strike", "relative: ? | Strike"],
    ["08:05Strike", "gap: 08:05 | Strike"],
    ["08:05, Strike", "gap: 08:05 | Strike"],
    ["08:05. Strike", "gap: 08:05 | Strike"],
    ["08:05–Strike", "gap: 08:05 | Strike"],
    ["2020-01-04T00:10 Strike", "form: 2020-01-04 00:10 | Strike"],
    ["2020-1-4 00:10 Strike", "form: 2020-01-04 00:10 | Strike"],
    ["2020-01-04, 00:10 Strike", "form: 2020-01-04 00:10 | Strike"],
    ["2020-01-04 00:10, Strike", "gap: 2020-01-04 00:10 | Strike"],
    ["2020-02-30 08:05 Strike", "date: ? | Strike"],
    ["04.01.2020 00:10 Strike", "form: 2020-01-04 00:10 | Strike"],
    ["4.1.2020, 0.10 Uhr Strike", "form: 2020-01-04 00:10 | Strike"],
    ["30.02.2020 08:05 Strike", "date: ? | Strike"],
    ["04.01. 08:05 Strike", "date: ? | Strike"],
    ["04/01/2020 08:05 Strike", "date: ? | Strike"],
    ["08.05. 3 dead", "form: 08:05 | 3 dead"],
    ["2020-01-04 25:10 Strike", "range: 2020-01-04 ? | Strike"],
    ["**08:05** Strike", "form: 08:05 | Strike"],
    ["**08:05 Strike**", "form: 08:05 | Strike**"],
    ["[08:05] Strike", "form: 08:05 | Strike"],
    ["(08:05) Strike", "form: 08:05 | Strike"],
    ["[08:05](https://example.org/) Strike", "form: 08:05 | Strike"],
    ["🔴 08:05 Strike", "form: 08:05 | Strike"],
  ])("%j", (content, expected) => {
    expect(inWords(content)).toBe(expected);
  });
});

describe("no time at all", () => {
  test.each([
    "",
    "What we know",
    "10 things to know",
    "2020-01-04",
    "5 dead",
    "1847 people",
    "100 hours",
    "h05",
    ":05",
  ])("%j", (content) => {
    expect(inWords(content)).toBe("none");
  });
});

test("hostile headings end", () => {
  for (const part of ["1", "1:", "08:05 ", " ", "(", "**", "08:05/", "🔴", "\u200F", "+1", "2020-01-04 "]) {
    for (const content of [part.repeat(50_000), `08:05${part.repeat(50_000)}`]) {
      expect(["read", "fault", undefined]).toContain(readEntryTime(content)?.kind);
    }
  }
});

test.each([
  ["21:00 UTC", ""],
  ["21:00 UTC Polls close", "Polls close"],
  ["21:00 utc – Polls close", "Polls close"],
  ["21:00 UTC: Polls close", "Polls close"],
  ["21:00 UTCs are a thing", "UTCs are a thing"],
  ["21:00 Local officials say", "Local officials say"],
  ["21:00 Local time capsules", undefined],
  ["21:00 local", undefined],
  ["21:00 (+2 seats) Harbour Alliance ahead", "(+2 seats) Harbour Alliance ahead"],
  ["21:00 (Z", "(Z"],
  ["21:00 [UTC to be checked] Polls close", "[UTC to be checked] Polls close"],
  ["21:00 (local) Polls close", undefined],
  ["21:00 local – Polls close", undefined],
  ["21:00 UTC+2 Polls close", undefined],
  ["21:00 UTC / 23:00 MESZ", undefined],
])("takes the headline of %j to be %j", (content, headline) => {
  const read = readEntryTime(content);
  expect(read?.kind).toBe(headline === undefined ? "fault" : "read");
  if (headline !== undefined) expect(content.slice(read?.headline)).toBe(headline);
});
