import { describe, expect, test } from "vitest";
import { type CalendarDate, instantOf, parseCalendarDate, parseTimeOfDay } from "../../model/time.ts";
import type { ImportOptions } from "./imported-blog.ts";
import { readPastedText } from "./read-text.ts";
import { writeBlog } from "./write-blog.ts";

const DAY = "2020-01-03" as CalendarDate;
const now = instantOf(parseCalendarDate("2026-01-01") ?? DAY, parseTimeOfDay("00:00") ?? { hours: 0, minutes: 0 });
const given: ImportOptions = { date: DAY, title: "Vote", zone: undefined, now };

function read(text: string, options: Partial<ImportOptions> = {}) {
  const result = readPastedText(text, { ...given, ...options });
  if (result.kind === "refused") return expect.unreachable(result.message);
  const file = writeBlog(result.blog);
  const notes = result.notes.map(({ kind, line, reason }) => `${kind} ${line}: ${reason}`);
  return { file, body: file.slice(file.indexOf("\n---\n") + 6), notes };
}

const moments = (text: string, options: Partial<ImportOptions> = {}) => {
  const result = readPastedText(text, { ...given, ...options });
  return result.kind === "blog" ? result.blog.entries.map(({ instant }) => instant.slice(0, 16)) : result.message;
};

describe("how times are written", () => {
  test.each([
    ["08:05 Strike"],
    ["8:05 Strike"],
    ["08:05: Strike"],
    ["08:05 – Strike"],
    ["08:05 UTC Strike"],
    ["08:05 UTC: Strike"],
    ["08:05 GMT Strike"],
    ["0805 GMT: Strike"],
    ["8.05am Strike"],
    ["8.05 a.m. Strike"],
    ["8:05am GMT Strike"],
    ["08h05 Strike"],
    ["08.05 Uhr: Strike"],
    ["08:05 Uhr Strike"],
    ["09:05 CET Strike"],
    ["09:05 MEZ: Strike"],
    ["\u06F0\u06F8:\u06F0\u06F5 Strike"],
    ["\u0660\u0668:\u0660\u0665 Strike"],
    ["• 08:05 Strike"],
    ["[08:05] Strike"],
    ["Posted at 08:05\nStrike"],
    ["08:05\nStrike"],
    ["08:05\n\nStrike"],
    ["2020-01-03 08:05 Strike"],
    ["3 January 2020, 08:05 Strike"],
    ["Jan. 3, 2020, 8:05 a.m.\nStrike"],
    ["03.01.2020, 08:05 Uhr\nStrike"],
    ["08:05, 3 January 2020\nStrike"],
  ])("%j", (line) => {
    expect(read(`${line}\n\nText of it.\n`).body).toBe("## 08:05 Strike\n\nText of it.\n");
  });
});

describe("what is headline and what is text", () => {
  test.each<[string, string, string]>([
    ["a sentence behind the time is text", "08:05 It rains in town.", "## 08:05\n\nIt rains in town.\n"],
    ["a line without a full stop behind the time is the headline", "08:05 Rain in town", "## 08:05 Rain in town\n"],
    ["a short line above the text is the headline", "08:05\nRain\nIt rains.", "## 08:05 Rain\n\nIt rains.\n"],
    ["a question may be a headline", "08:05\nWho won?\n\nNobody knows.", "## 08:05 Who won?\n\nNobody knows.\n"],
    ["a question alone is text", "08:05\nWho won?", "## 08:05\n\nWho won?\n"],
    [
      "a long line is text",
      `08:05\n${"word ".repeat(40)}end\n\nMore.`,
      `## 08:05\n\n${"word ".repeat(40)}end\n\nMore.\n`,
    ],
    ["a sentence below the time is text", "08:05\nIt rains.\n\nStill.", "## 08:05\n\nIt rains.\n\nStill.\n"],
    [
      "a headline that begins like a zone",
      "08:05\nET: home at last\n\nText.",
      "## 08:05 – ET: home at last\n\nText.\n",
    ],
    ["a headline that begins with a dash", "08:05\n– so it goes\n\nText.", "## 08:05 – – so it goes\n\nText.\n"],
  ])("%s", (_, text, body) => {
    expect(read(text).body).toBe(body);
  });

  test("lines that a program has wrapped make one paragraph, others each their own", () => {
    const wrapped = [
      "The council met in the old hall by the harbour, and nobody spoke",
      "for a while. Then the chair read the numbers out, one after the",
      "other, and the doors were opened again for the people outside.",
    ];
    expect(read(`08:05\n\n${wrapped.join("\n")}`).body).toBe(`## 08:05\n\n${wrapped.join("\n")}\n`);
    expect(read("08:05\n\nOne line.\nAnother line.").body).toBe("## 08:05\n\nOne line.\n\nAnother line.\n");
  });
});

describe("what is no copy", () => {
  test("furniture is left out and told with its line", () => {
    const { body, notes } = read(
      "08:05 Rain\nShare\nCopy link\n29 minutes ago\nIt rains.\nSkip next section Newsletter\nRead more:\nAdvertisement",
    );
    expect(body).toBe("## 08:05 Rain\n\nIt rains.\n");
    expect(notes.map((each) => each.slice(0, each.indexOf(":")))).toEqual(
      [2, 3, 4, 6, 7, 8].map((line) => `left-out ${line}`),
    );
  });

  test("a line that only begins like furniture is copy", () => {
    expect(read("08:05\n\nShare prices fall.\nRead more: how it began.").body).toBe(
      "## 08:05\n\nShare prices fall.\n\nRead more: how it began.\n",
    );
  });

  test("names of writers and times of updates become attributes", () => {
    const { body } = read("8.05am\nBy Ann Lee and Bob Roe\nRain\nIt rains.\nUpdated at 8.20am");
    expect(body).toBe("## 08:05 Rain\nauthor: Ann Lee, Bob Roe\nupdated: 08:20\n\nIt rains.\n");
  });

  test("the sign-off becomes the credits", () => {
    const { file, body } = read("08:05 Rain\n\nIt rains.\n\nls/stb (AP, Reuters)\n");
    expect(file).toContain("\ncredits: ls/stb (AP, Reuters)\n");
    expect(body).toBe("## 08:05 Rain\n\nIt rains.\n");
  });
});

describe("durations and other times that begin no entry", () => {
  test.each<[string, string, readonly string[]]>([
    ["behind words", "08:05 A\n\nWatch video 00:23 The clip\n\n07:50 B", ["08:05", "07:50"]],
    ["under the words", "08:05 A\n\nWatch video\n00:23\n\n07:50 B", ["08:05", "07:50"]],
    ["before the words", "08:05 A\n\n00:23 Watch video of the strike\n\n07:50 B", ["08:05", "07:50"]],
    ["hours long", "08:05 A\n\n07:58 B\n\n07:50 C\n\n1:02:03\n\n07:40 D", ["08:05", "07:58", "07:50", "07:40"]],
    ["two times", "08:05 A\n\n07:00-07:30 Talks\n\n07:50 B", ["08:05", "07:50"]],
    ["no time of day", "08:05 A\n\n25:10 late\n\n07:50 B", ["08:05", "07:50"]],
    ["a sum", "08:05 A\n\n07:58 B\n\n07:50 C\n\n10.50 euros a head\n\n07:40 D", ["08:05", "07:58", "07:50", "07:40"]],
    [
      "within a sentence",
      "08:05 A\n\nThe council of the city said that its members would meet again at\n09:30 in the hall.\n\n07:50 B",
      ["08:05", "07:50"],
    ],
  ])("%s", (_, text, clocks) => {
    expect(moments(text)).toEqual(clocks.map((clock) => `2020-01-03T${clock}`));
  });
});

describe("days", () => {
  test("a day between entries holds for those below it", () => {
    const text = "Vote\n\n4 January 2020\n\n00:10 B\n\n3 January 2020\n\n23:50 A";
    const { file } = read(text, { date: undefined, title: undefined });
    expect(file).toContain("title: Vote\ndate: 2020-01-03\n");
    expect(file).toContain("# 2020-01-04\n\n## 00:10 B\n\n# 2020-01-03\n\n## 23:50 A\n");
  });

  test.each<[string, string, readonly string[]]>([
    ["newest first", "00:10 C\n\n23:50 B\n\n22:00 A", ["2020-01-04T00:10", "2020-01-03T23:50", "2020-01-03T22:00"]],
    ["oldest first", "22:00 A\n\n23:50 B\n\n00:10 C", ["2020-01-03T22:00", "2020-01-03T23:50", "2020-01-04T00:10"]],
    [
      "two nights",
      "22:00 A\n\n23:00 B\n\n07:00 C\n\n23:00 D\n\n01:00 E",
      ["2020-01-03T22:00", "2020-01-03T23:00", "2020-01-04T07:00", "2020-01-04T23:00", "2020-01-05T01:00"],
    ],
  ])("midnight is seen in a text that runs %s; the day given is that of the earliest entry", (_, text, expected) => {
    expect(moments(text)).toEqual(expected);
  });

  test("without a day in the text one must be given", () => {
    expect(moments("08:05 A", { date: undefined })).toMatch(/on which day/u);
  });

  test("a day that only follows from one further down is told", () => {
    const { notes } = read("00:10 B\n\n3 January 2020\n\n23:50 A", { date: undefined });
    expect(notes[0]).toMatch(/^doubt 1: .*2020-01-04/u);
  });

  test("entries out of order come to their place", () => {
    const { body } = read("08:05 C\n\n07:00 A\n\n07:30 B\n\n06:00 Z");
    expect([...body.matchAll(/^## \d\d:\d\d/gmu)].map(String)).toEqual([
      "## 08:05",
      "## 07:30",
      "## 07:00",
      "## 06:00",
    ]);
  });
});

describe("local time", () => {
  test("is converted with the rules of the zone, day by day", () => {
    expect(moments("00:30 B\n\n23:50 A", { zone: "Europe/Berlin" })).toEqual(["2020-01-03T23:30", "2020-01-03T22:50"]);
    expect(moments("09:05 A", { zone: "Europe/Berlin", date: "2020-07-03" as CalendarDate })).toEqual([
      "2020-07-03T07:05",
    ]);
  });

  test("does not concern a time that says its zone", () => {
    expect(moments("08:05 UTC A\n\n08:00 UTC B", { zone: "Europe/Berlin" })).toEqual([
      "2020-01-03T08:05",
      "2020-01-03T08:00",
    ]);
  });

  test("is asked for where letters of a zone stand for several", () => {
    expect(moments("8:05 a.m. ET\nA")).toMatch(/names a zone/u);
    expect(moments("8:05 a.m. ET\nA", { zone: "America/New_York" })).toEqual(["2020-01-03T13:05"]);
  });

  test("in the hour that clocks show twice follows the order of the text, and is told", () => {
    const options = { zone: "Europe/Berlin", date: "2020-10-25" as CalendarDate };
    const text = "02:10 A\n\n02:50 B\n\n02:20 C\n\n03:10 D";
    expect(moments(text, options)).toEqual([
      "2020-10-25T00:10",
      "2020-10-25T00:50",
      "2020-10-25T01:20",
      "2020-10-25T02:10",
    ]);
    expect(read(text, options).notes.filter((each) => each.includes("twice"))).toHaveLength(3);
  });

  test("that clocks skipped is told", () => {
    const { notes } = read("02:30 A", { zone: "Europe/Berlin", date: "2020-03-29" as CalendarDate });
    expect(notes).toEqual([
      "doubt 1: clocks in Europe/Berlin skipped this time on 2020-03-29; read as 2020-03-29 01:30 UTC",
    ]);
  });
});

test.each([
  ["no times", "Only words.\n\nAnd more.", /begins with a time/u],
  ["no title", "08:05 A", /could be the title/u],
])("a text with %s is refused", (_, text, message) => {
  expect(moments(text, { title: undefined })).toMatch(message);
});
