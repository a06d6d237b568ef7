import { describe, expect, test } from "vitest";
import type { UtcInstant } from "../model/time.ts";
import { parseSample, parseText, problemsOf, withFrontMatter } from "../test/parse-sample.ts";
import { checkBlog } from "./check-blog.ts";

const NOW = "2020-01-05T12:00:00Z";
const entries = (...times: string[]) => times.map((time, index) => `## ${time} Entry ${index}\n`).join("\n");
const codes = (text: string, more = "") => problemsOf(parseText(text, more), NOW);
const found = (text: string, more = "") => {
  const { draft } = parseText(text, more);
  return draft ? checkBlog(draft, { now: NOW as UtcInstant, allowFuture: false }) : [];
};

describe("order", () => {
  test("an entry that is older than the neighbour it should follow is a note", () => {
    expect(codes(entries("07:00", "07:20", "07:10", "07:30"))).toEqual(["entry-out-of-order 10"]);
    expect(codes(entries("07:30", "07:10", "07:20", "07:00"))).toEqual(["entry-out-of-order 8"]);
  });

  test("entries dated in full may lie far apart", () => {
    expect(codes(entries("2020-01-03 08:00", "2020-01-05 08:00", "2020-01-04 08:00", "2020-01-05 09:00"))).toEqual([
      "entry-out-of-order 10",
    ]);
  });

  test("the newest entry exactly some hours behind the one before it was typed in local time", () => {
    expect(codes(entries("07:00", "07:20", "07:40", "06:40"))).toEqual(["entry-hours-behind 12"]);
    expect(codes(entries("06:40", "07:40", "07:20", "07:00"))).toEqual(["entry-hours-behind 6"]);
    expect(codes(entries("07:00", "07:20", "07:40", "06:41"))).toEqual(["entry-out-of-order 12"]);
  });

  test("a file that only entries far apart give a direction, which midnight may turn round, is a warning", () => {
    expect(codes(entries("23:50", "00:10"))).toEqual(["direction-unclear 8"]);
    expect(codes(entries("00:10", "23:50"))).toEqual(["direction-unclear 8"]);
    expect(found(entries("00:10", "23:50"))[0]?.remedy).toContain("## 2020-01-04 00:10 Entry 0");
    expect(codes(entries("23:50", "00:10", "00:20"))).not.toContain("direction-unclear 8");
    expect(codes(entries("23:40", "23:50", "00:20", "00:10"))).toContain("direction-unclear 10");
    expect(codes(entries("21:00", "08:00"))).toEqual(["direction-unclear 8"]);
    expect(codes(entries("20:00", "08:00"))).toEqual([]);
    expect(codes(entries("23:50", "00:10"), "written: newest-first\n").join()).not.toContain("direction-unclear");
    expect(codes(entries("23:50", "2020-01-04 00:10"))).toEqual([]);
    expect(codes(`# 2020-01-04\n\n${entries("23:50")}\n# 2020-01-03\n\n${entries("08:00")}`)).toEqual([]);
    expect(codes(`# 2020-01-04\n\n${entries("23:50", "08:00")}\n# 2020-01-03\n\n${entries("07:00")}`)).toEqual([]);
  });

  test("an undated entry above the first day of a file that runs newest first", () => {
    const text = `${entries("10:10", "2020-01-04 09:10", "08:50")}\n# 2020-01-03\n\n${entries("08:40")}`;
    expect(codes(text)).toContain("entry-above-first-day 6");
    expect(codes(text)).toContain("entry-above-first-day 10");
    expect(codes(text).filter((code) => code.startsWith("entry-above"))).toHaveLength(2);
    expect(codes(`${entries("23:40", "23:50")}\n# 2020-01-04\n\n${entries("00:10")}`)).toEqual([]);
  });
});

describe("headlines", () => {
  test("longer than anybody shows are told with their length", () => {
    const long = "word ".repeat(1000).trim();
    expect(found(`## 08:05 ${long}\n\n## 08:00 Short\n`).map(({ code, message }) => [code, message])).toEqual([
      ["headline-long", expect.stringContaining("4999 characters")],
    ]);
    const titled = parseSample(`---\ntitle: ${long}\ndate: 2020-01-03\n---\n\n## 08:05 News\n`);
    expect(problemsOf(titled)).toEqual(["headline-long 2"]);
  });

  test("are as long as readers see them", () => {
    expect(codes(`## 08:05 [News](https://example.org/${"a".repeat(300)})\n`)).toEqual([]);
    expect(codes(`## 08:05 ${"x".repeat(250)}\n`)).toEqual([]);
  });
});

describe("midnight", () => {
  const repaired = (text: string): readonly string[] =>
    found(text).flatMap(({ code, fix }) =>
      code === "midnight-jump" ? (fix?.edits ?? []).map(({ span, text: day }) => `${span.start.line} ${day}`) : [],
    );

  test("a jump in a file that runs oldest first dates the entries behind it", () => {
    const text = entries("23:40", "23:50", "00:10", "00:20");
    expect(codes(text)).toEqual(["midnight-jump 10"]);
    expect(repaired(text)).toEqual(["10 2020-01-04 ", "12 2020-01-04 "]);
  });

  test("a jump in a file that runs newest first dates the entries above it", () => {
    const text = entries("00:20", "00:10", "23:50", "23:40");
    expect(codes(text)).toEqual(["midnight-jump 8"]);
    expect(repaired(text)).toEqual(["8 2020-01-04 ", "6 2020-01-04 "]);
  });

  test("each further night is a day later", () => {
    const text = entries("20:00", "23:50", "00:10", "20:00", "23:00", "00:30");
    expect(codes(text)).toEqual(["midnight-jump 10", "midnight-jump 16"]);
    expect(repaired(text)).toEqual(["10 2020-01-04 ", "12 2020-01-04 ", "14 2020-01-04 ", "16 2020-01-05 "]);
  });

  test("a full date holds for its entry alone", () => {
    const text = entries("23:40", "23:50", "2020-01-04 00:10", "00:20");
    expect(codes(text)).toEqual(["midnight-jump 12"]);
    expect(repaired(text)).toEqual(["12 2020-01-04 "]);
  });

  test("an entry without a date before one with an early date lies on the day before", () => {
    const text = entries("20:00", "20:10", "2020-01-03 01:00", "2020-01-03 02:00");
    expect(codes(text)).toEqual(["midnight-jump 8"]);
    expect(repaired(text)).toEqual(["8 2020-01-02 "]);
  });

  test("the message holds the heading as it should be", () => {
    expect(found(entries("23:40", "23:50", "00:10"))[0]?.remedy).toContain("`## 2020-01-04 00:10 Entry 2`");
  });

  test("twelve hours are no jump", () => {
    expect(codes(entries("06:00", "18:00", "06:00", "19:00"))).not.toContain("midnight-jump 10");
  });
});

describe("the clock", () => {
  test.each([
    ["2020-01-05 12:10", []],
    ["2020-01-05 12:11", ["entry-in-future 6"]],
    ["2020-01-05 13:00", ["entry-in-future 6"]],
  ])("%s gives %j at noon", (time, expected) => {
    expect(codes(entries(time))).toEqual(expected);
  });

  test("the offset is said in words", () => {
    expect(found(entries("2020-01-05 13:30"))[0]?.message).toContain("1 hour and 30 minutes");
    expect(found(entries("2020-02-05 13:30"))[0]?.message).toContain("31 days");
  });

  test("drafts may lie ahead, and everything may where it is allowed or nobody knows the time", () => {
    expect(codes("## 07:00\n\n## 2020-01-06 07:00\ndraft: yes")).toEqual([]);
    const { draft } = parseText(entries("2020-01-06 07:00"));
    expect(draft && checkBlog(draft, { now: NOW as UtcInstant, allowFuture: true })).toEqual([]);
    expect(draft && checkBlog(draft, { now: undefined, allowFuture: false })).toEqual([]);
  });
});

describe("identity", () => {
  test("two equal ids are an error at both", () => {
    expect(codes("## 07:00 A\nid: one\n\n## 07:10 B\nid: one")).toEqual(["id-duplicate 7", "id-duplicate 10"]);
    expect(codes("## 07:00 A\n\n## 07:10 B\nid: 2020-01-03-0700")).toEqual(["id-duplicate 6", "id-duplicate 9"]);
    const [problem] = found("## 07:00 A\nid: one\n\n## 07:10 B\nid: one");
    expect(problem?.message).toContain("line 6");
  });

  test("two equal ids in different parts name the file", () => {
    const parsed = parseSample({
      "vote/index.md": withFrontMatter("## 07:00 A\nid: one"),
      "vote/a.md": "## 07:10 B\nid: one\n",
    });
    expect(problemsOf(parsed)).toEqual(["id-duplicate 2", "id-duplicate 7"]);
  });

  test.each([
    "index",
    "pages",
    "live",
    "assets",
    "media",
    "corrections",
    "feeds",
    "head",
    "rss",
    "atom",
    "feed",
    "404",
    "robots",
    "sitemap",
    "latest",
    "con",
  ])("`%s` is reserved", (id) => {
    expect(codes(`## 07:00 A\nid: ${id}`)).toEqual(["id-reserved 7"]);
  });

  test("a former id must be free", () => {
    expect(codes("## 07:00 A\nwas: two\n\n## 07:10 B\nid: two")).toEqual(["former-id-taken 7"]);
    expect(codes("## 07:00 A\nid: one\nwas: one")).toEqual(["former-id-taken 8"]);
    expect(codes("## 07:00 A\nwas: old\n\n## 07:10 B\nwas: old")).toEqual(["former-id-taken 10"]);
    expect(codes("## 07:00 A\nwas: 2020-01-03-0659")).toEqual([]);
  });

  test("entries alike to the word are a warning that names both", () => {
    const words = "The council meets at noon to talk about the strike.";
    expect(codes(`## 07:00 A\n\n${words}\n\n## 07:10 A\n\n${words}`)).toEqual(["entries-alike 10"]);
    expect(codes("## 07:00\n\nNo change.\n\n## 07:10\n\nNo change.")).toEqual([]);
    expect(codes("## 07:00\n\nNo change.\n\n## 07:00\n\nNo change.\n\n## 07:10\n\n")).toEqual(["entries-alike 10"]);
    expect(codes(`## 07:00 A\n\n${words}\n\n## 07:10 B\n\n${words}`)).toEqual([]);
  });

  test("of several pinned the newest wins; drafts and withdrawn ones do not count", () => {
    expect(codes("## 07:00 A\npinned: yes\n\n## 07:10 B\npinned: yes")).toEqual(["pinned-several 7"]);
    expect(codes("## 07:00 A\npinned: yes\n\n## 07:10 B\npinned: yes\ndraft: yes")).toEqual([]);
    expect(codes("## 07:00 A\npinned: yes\n\n## 07:10 B\npinned: yes\nwithdrawn: wrong")).toEqual([]);
  });

  test("a minute shared in a file of no clear direction", () => {
    expect(codes(entries("07:00", "07:00"))).toEqual(["minute-shared 8"]);
    expect(codes(entries("07:00", "07:10", "07:05", "07:05", "07:20"))).toContain("minute-shared 12");
    expect(codes(entries("07:00", "07:00", "07:10"))).toEqual([]);
    expect(codes(entries("07:00", "07:00"), "written: newest-first\n")).toEqual([]);
    expect(codes("## 07:00 A\nid: one\n\n## 07:00 B")).toEqual([]);
  });
});

test("an update before its entry is an error with the next day's date", () => {
  const text = "## 23:50 A\nupdated: 00:10";
  expect(codes(text)).toEqual(["updated-before-entry 7"]);
  expect(found(text)[0]?.fix?.edits[0]?.text).toBe("2020-01-04 00:10");
  expect(found("## 23:50 A\nupdated: 2020-01-03 00:10")[0]?.fix).toBeUndefined();
  expect(codes("## 23:50 A\nupdated: 23:50")).toEqual([]);
});

describe("the blog itself", () => {
  test("without entries is a warning unless it is upcoming", () => {
    expect(codes("")).toEqual(["blog-without-entries 1"]);
    expect(codes("## 07:00\ndraft: yes")).toEqual(["blog-without-entries 1"]);
    expect(codes("", "status: upcoming\n")).toEqual([]);
  });

  test("cannot end before it starts", () => {
    expect(codes("## 07:00", "ends: 2020-01-02 20:00\n")).toEqual(["end-before-start 4"]);
    expect(codes("## 07:00", "ends: 2020-01-03 20:00\n")).toEqual([]);
  });
});
