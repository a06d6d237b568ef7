import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entriesOfSample, parseSample, parseText, problemsOf, withFrontMatter } from "../test/parse-sample.ts";
import { parseBlog } from "./parse-blog.ts";

const moments = (text: string, more = "") =>
  entriesOfSample(parseText(text, more)).map(({ instant }) => instant.slice(0, 16));
const ids = (text: string, more = "") => entriesOfSample(parseText(text, more)).map(({ id }) => id);
const codes = (text: string, more = "") => problemsOf(parseText(text, more));
const headings = (...times: string[]) =>
  times.map((time, index) => `## ${time} Entry ${index}\n\nText ${index}.`).join("\n\n");

describe("the parts of an entry", () => {
  test("heading, headline and body have the places of the file", () => {
    const [entry] = entriesOfSample(parseText("  ## 08:05 – **Strike** near ##\n\nText.\n\n"));
    expect(entry).toEqual({
      heading: { file: "vote.md", start: { line: 6, column: 1 }, end: { line: 6, column: 32 } },
      time: {
        value: { hours: 8, minutes: 5 },
        span: { file: "vote.md", start: { line: 6, column: 6 }, end: { line: 6, column: 11 } },
      },
      dateFrom: "blog",
      instant: "2020-01-03T08:05:00Z",
      id: "2020-01-03-0805",
      headline: { file: "vote.md", start: { line: 6, column: 14 }, text: "**Strike** near" },
      attributes: {},
      body: { file: "vote.md", start: { line: 8, column: 1 }, text: "Text." },
      words: expect.any(Object),
    });
  });

  test("an entry may have a headline alone or a body alone", () => {
    const [one, other] = entriesOfSample(parseText("## 08:05 Strike\n## 08:04\nText."));
    expect([one?.headline?.text, one?.body.text, other?.headline, other?.body.text]).toEqual([
      "Strike",
      "",
      undefined,
      "Text.",
    ]);
  });

  test.each(["\r\n", "\r"])("line ends %j change nothing", (lineEnd) => {
    const text = withFrontMatter("Standfirst.\n\n## 08:05 Strike\nkey: yes\n\nText.\n\n---\n\nMore.");
    expect(parseSample(text.replaceAll("\n", lineEnd)).draft).toEqual(parseSample(text).draft);
  });

  test("headings of lower levels, of other words and of no time stay in the body", () => {
    const parsed = parseText("## 08:05 Strike\n\n### Inside\n\n# Background\n\n## Who\n\nText.");
    expect(entriesOfSample(parsed).map(({ body }) => body.text)).toEqual([
      "### Inside\n\n# Background\n\n## Who\n\nText.",
    ]);
    expect(problemsOf(parsed)).toEqual(["heading-not-day 10", "heading-without-time 12"]);
  });

  test("dashes under a sentence become a rule on the same line", () => {
    const parsed = parseText("## 08:05 Strike\n\nText.\n---\nMore.\n\n- item\n---\n\n```\ncode\n---\n```");
    expect(entriesOfSample(parsed)[0]?.body.text).toBe("Text.\n***\nMore.\n\n- item\n---\n\n```\ncode\n---\n```");
    expect(problemsOf(parsed)).toEqual(["sentence-underlined 9"]);
  });

  test("a heading underlined by equals signs is a first-level heading", () => {
    expect(codes("## 08:05 Strike\n\nBackground\n===\n\nText.")).toEqual(["heading-not-day 8"]);
  });
});

describe("the standfirst", () => {
  test("is all that stands before the first entry", () => {
    const { draft } = parseText("First.\n\n- one\n- two\n\n## 08:05 Strike");
    expect(draft?.standfirst).toEqual({
      file: "vote.md",
      start: { line: 6, column: 1 },
      text: "First.\n\n- one\n- two",
    });
  });

  test("loses a heading that repeats the title, with a note", () => {
    const parsed = parseText("# Vote count\n\nFirst.\n\n## 08:05 Strike");
    expect(parsed.draft?.standfirst).toEqual({ file: "vote.md", start: { line: 8, column: 1 }, text: "First." });
    expect(problemsOf(parsed)).toEqual(["title-repeated 6"]);
  });

  test("loses an underlined title as well", () => {
    expect(parseText("Vote count\n===\n\nFirst.\n\n## 08:05 Strike").draft?.standfirst.text).toBe("First.");
  });

  test("goes on below the heading of the first day", () => {
    const { draft } = parseText("First.\n\n# 2020-01-03\n\nSecond.\n\n## 08:05 Strike");
    expect(draft?.standfirst.text).toBe("First.\n\n\n\nSecond.");
    expect(draft?.standfirst.start.line).toBe(6);
  });
});

describe("dates", () => {
  test("come from the heading, the day above, else the blog", () => {
    expect(moments(headings("07:00", "2020-01-04 00:10", "07:30"))).toEqual([
      "2020-01-03T07:00",
      "2020-01-04T00:10",
      "2020-01-03T07:30",
    ]);
    expect(
      moments(`${headings("23:50")}\n\n# 2020-01-04\n\n${headings("00:25", "2020-01-05 01:00", "00:40")}`),
    ).toEqual(["2020-01-03T23:50", "2020-01-04T00:25", "2020-01-05T01:00", "2020-01-04T00:40"]);
  });

  test.each([
    ["# 2020/01/04", "day-heading-invalid 6"],
    ["# 2020-1-4", "day-heading-invalid 6"],
    ["# 04.01.2020", "day-heading-invalid 6"],
    ["# 2020-02-30", "day-heading-invalid 6"],
    ["# 2020-01-04 Saturday", "day-heading-invalid 6"],
    ["# ۲۰۲۰-۰۱-۰۴", "day-heading-invalid 6"],
    ["# Saturday", "heading-not-day 6"],
    ["# 24 hours in Tehran", "heading-not-day 6"],
  ])("%s: %s", (heading, code) => {
    expect(codes(`${heading}\n\n## 08:05 Strike\n\nText.`)).toEqual([code]);
  });

  test("text under the heading of a day is an error, notes and definitions are not", () => {
    const day = (text: string) => `## 23:50 One\n\nText.\n\n# 2020-01-04\n\n${text}\n\n## 00:25 Two\n\nMore.`;
    expect(codes(day("The second day."))).toEqual(["text-outside-entry 12"]);
    const parsed = parseText(day("<!-- a note\nto the desk -->\n\n[a]: https://example.org"));
    expect(problemsOf(parsed)).toEqual([]);
    expect(entriesOfSample(parsed)[0]?.body.text).toBe(
      "Text.\n\n\n\n<!-- a note\nto the desk -->\n\n[a]: https://example.org",
    );
  });
});

describe("direction", () => {
  test.each([
    [["07:00", "07:10", "07:20"], "oldest-first", "unanimous"],
    [["07:20", "07:10", "07:00"], "newest-first", "unanimous"],
    [["07:00", "07:10", "07:05", "07:20"], "oldest-first", "majority"],
    [["08:00", "08:10", "08:05"], "oldest-first", "majority"],
    [["08:05", "08:10", "08:00"], "newest-first", "majority"],
    [["08:05", "08:10", "08:05"], "newest-first", "none"],
    [["08:05"], "newest-first", "none"],
    [["08:05", "08:05"], "newest-first", "none"],
    [["20:00", "07:00"], "newest-first", "unanimous"],
    [["22:00", "23:50", "00:10"], "oldest-first", "unanimous"],
  ])("%j is %s, %s", (times, order, from) => {
    const [part] = parseText(headings(...times)).draft?.parts ?? [];
    expect(part?.direction).toEqual({ order, from });
  });

  test("`written` overrides what the entries say", () => {
    const [part] = parseText(headings("07:20", "07:10"), "written: Oldest-First\n").draft?.parts ?? [];
    expect(part?.direction).toEqual({ order: "oldest-first", from: "written" });
  });
});

describe("ids", () => {
  test("count from the oldest within a minute", () => {
    expect(ids(headings("07:00", "07:48", "07:48", "07:48"))).toEqual([
      "2020-01-03-0700",
      "2020-01-03-0748",
      "2020-01-03-0748-2",
      "2020-01-03-0748-3",
    ]);
    expect(ids(headings("07:48", "07:48", "07:00"))).toEqual([
      "2020-01-03-0748-2",
      "2020-01-03-0748",
      "2020-01-03-0700",
    ]);
  });

  test("count entries with an id of their own and drafts too", () => {
    const text = "## 07:00\n\n## 07:48 A\nid: council\n\n## 07:48 B\ndraft: yes\n\n## 07:48 C";
    expect(ids(text)).toEqual(["2020-01-03-0700", "council", "2020-01-03-0748-2", "2020-01-03-0748-3"]);
  });
});

describe("blogs in parts", () => {
  const main = withFrontMatter(`Standfirst.\n\n${headings("08:00", "07:00")}`);

  test("parts follow in their order, each with its own direction, and share the count of a minute", () => {
    const parsed = parseSample({
      "vote/index.md": main,
      "vote/a.md": headings("07:00", "07:30"),
      "vote/b.md": headings("07:30", "07:00"),
    });
    expect(parsed.draft?.parts.map(({ direction }) => direction.order)).toEqual([
      "newest-first",
      "oldest-first",
      "newest-first",
    ]);
    expect(entriesOfSample(parsed).map(({ id }) => id)).toEqual([
      "2020-01-03-0800",
      "2020-01-03-0700",
      "2020-01-03-0700-2",
      "2020-01-03-0730",
      "2020-01-03-0730-2",
      "2020-01-03-0700-3",
    ]);
  });

  test("a part's date comes from its front matter, its name, else the blog", () => {
    const parsed = parseSample({
      "vote/index.md": main,
      "vote/2020-01-04-night.md": headings("01:00"),
      "vote/2020-01-05.md": `---\ndate: 2020-01-06\n---\n\n${headings("02:00")}`,
      "vote/late.md": headings("03:00"),
    });
    expect(
      entriesOfSample(parsed)
        .slice(2)
        .map(({ instant, dateFrom }) => `${instant.slice(0, 13)} ${dateFrom}`),
    ).toEqual(["2020-01-04T01 part", "2020-01-06T02 part", "2020-01-03T03 blog"]);
  });

  test("a part may name its authors and its order", () => {
    const parsed = parseSample({
      "vote/index.md": main,
      "vote/a.md": `---\nauthors: Lena Strand\nwritten: oldest-first\n---\n\n${headings("07:30")}`,
    });
    expect(parsed.draft?.parts[1]).toMatchObject({
      authors: [{ name: "Lena Strand" }],
      direction: { order: "oldest-first", from: "written" },
    });
  });

  test("text before a part's first entry is an error; a note or a day is none", () => {
    const problems = (part: string) => problemsOf(parseSample({ "vote/index.md": main, "vote/a.md": part }));
    expect(problems(`Hello.\n\n${headings("07:30")}`)).toEqual(["text-before-first-entry 1"]);
    expect(problems(`<!-- night shift -->\n\n# 2020-01-04\n\n${headings("07:30")}`)).toEqual([]);
  });

  test("a title in a part is an unknown setting", () => {
    const part = `---\ntitle: Night\n---\n\n${headings("07:30")}`;
    expect(problemsOf(parseSample({ "vote/index.md": main, "vote/a.md": part }))).toEqual(["setting-unknown 2"]);
  });
});

describe("near misses", () => {
  test.each([
    ["##08:05 Strike", "entry-heading-gap"],
    ["##\u00A008:05 Strike", "entry-heading-gap"],
    ["##\u00A0Background", "entry-heading-gap"],
    ["＃＃ 08:05 Strike", "entry-heading-gap"],
    ["#2020-01-04", "entry-heading-gap"],
    ["### 08:05 Strike", "entry-heading-level"],
    ["# 08:05 Strike", "entry-heading-level"],
    ["**08:05** Strike", "entry-time-without-heading"],
    ["__08:05__ Strike", "entry-time-without-heading"],
    ["08:05 Strike", "entry-time-without-heading"],
    ["2020-01-04 00:10 Strike", "entry-time-without-heading"],
  ])("%j: %s", (line, code) => {
    expect(codes(`## 07:00 One\n\nText.\n\n${line}\n\nMore.`)).toEqual([`${code} 10`]);
  });

  test.each([
    "#hashtag",
    "##hashtag",
    "Watch video 00:23 of the strike",
    "Text\n08:05 goes on",
    "`## 08:05`",
    "> ## 08:05 Quoted",
    "- ## 08:05 Listed",
    "```\n## 08:05 Code\n```",
    "    ## 08:05 Code",
    "<!-- ## 08:05 Note -->",
    "<!--\n## 08:05 Note\n-->",
    "| 08:05 | a |\n| - | - |",
    "\\## 08:05",
    "24:05 is no time",
    "08:05am is text",
  ])("%j is nothing of the kind", (text) => {
    const parsed = parseText(`## 07:00 One\n\nText.\n\n${text}\n\nMore.`);
    expect(problemsOf(parsed)).toEqual([]);
    expect(entriesOfSample(parsed)).toHaveLength(1);
  });

  test("the repair of a missing gap makes a heading", () => {
    const [problem] = parseText("##\u00A008:05 Strike").diagnostics;
    expect(problem?.fix?.edits).toEqual([
      { span: { file: "vote.md", start: { line: 6, column: 1 }, end: { line: 6, column: 4 } }, text: "## " },
    ]);
  });
});

describe("what swallows entries", () => {
  const lost = "\n\n## 07:10 Two\n\nText.\n\n## 07:20 Three\n\nText.";
  test.each(["```js\ncode", "~~~~", "<!-- note", "<script>", "<?php", "<![CDATA[", "   ```\n  code"])(
    "%j",
    (opening) => {
      const parsed = parseText(`## 07:00 One\n\n${opening}${lost}`);
      expect(problemsOf(parsed)).toEqual(["entries-swallowed 8"]);
      expect(parsed.diagnostics[0]?.message).toContain("`07:10 Two` and `07:20 Three`");
      expect(entriesOfSample(parsed)).toHaveLength(3);
    },
  );

  test.each([
    "<div>",
    "</div>",
    "<x-embed>",
    '<blockquote class="t">\n<p>x</p></blockquote>',
    "<iframe src='x'></iframe>",
  ])("%j directly above a heading, with a repair", (html) => {
    const parsed = parseText(`## 07:00 One\n\n${html}\n## 07:10 Two\n\nText.`);
    expect(problemsOf(parsed)).toEqual(["entries-swallowed 8"]);
    expect(parsed.diagnostics[0]?.fix?.edits[0]?.text).toBe("\n");
    expect(entriesOfSample(parsed)).toHaveLength(2);
  });

  test("what is closed swallows nothing", () => {
    expect(
      codes("## 07:00 One\n\n<!--\n\n## 07:10 Two\n\n-->\n\n<script>\n## 07:20\n</script>\n## 07:30 Three"),
    ).toEqual([]);
  });

  test("what is open at the end is a warning", () => {
    expect(codes("## 07:00 One\n\n```\ncode")).toEqual(["block-unclosed 8"]);
  });

  test("many openings that nothing closes are found in time that grows with the text", () => {
    const text = Array.from(
      { length: 3_000 },
      (_, index) => `## 07:00 E${index}\nid: e${index}\n\n<!-- ${"x".repeat(99)}\n`,
    ).join("\n");
    expect(parseText(text, "written: newest-first\n").diagnostics).toHaveLength(3_000);
  });
});

test("marks of git are errors, once for each", () => {
  expect(codes("## 07:00 One\n\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> other")).toEqual([
    "conflict-marker 8",
    "conflict-marker 12",
  ]);
});

describe("headings that are no times", () => {
  test("hold the right heading and its repair", () => {
    const [problem] = parseText("## 8.05am Strike").diagnostics;
    expect(problem).toMatchObject({
      code: "entry-time-invalid",
      span: { start: { line: 6, column: 4 }, end: { column: 10 } },
    });
    expect(problem?.remedy).toContain("`## 08:05 Strike`");
    expect(problem?.fix?.edits[0]?.text).toBe("08:05 Strike");
  });

  test("name the next day where midnight lies between", () => {
    expect(parseText("## 24:00 Polls close").diagnostics[0]?.remedy).toContain("`## 2020-01-04 00:00 Polls close`");
    expect(parseText("## 00:30 CET Strike").diagnostics[0]?.remedy).toContain("`## 2020-01-02 23:30 Strike`");
  });

  test("stay entries where the time is plain, so that no link to them breaks as well", () => {
    expect(ids("## 8.05am Strike\n\n## 25:10 Nothing")).toEqual(["2020-01-03-0805"]);
  });
});

test("an edit reads only the changed pieces again", () => {
  const text = withFrontMatter(headings("07:00", "07:10", "07:20", "07:30"));
  const before = parseSample(text);
  const sources = { name: "vote", files: [{ path: "vote.md", text: text.replace("Text 1.", "Other.") }] };
  const readPiece = () => ({ definitions: [], openConstruct: undefined });
  const siteDefaults = { lang: "en", order: "newest-first", showZone: undefined } as const;
  const after = parseBlog({ ...sources, siteDefaults, readPiece }, before);
  const anew = parseSample(text.replace("Text 1.", "Other."));
  expect(entriesOfSample(after)).toEqual(entriesOfSample(anew));
  expect(after.diagnostics).toEqual(anew.diagnostics);
  const pieces = (parsed: typeof before) =>
    parsed.scans.get("vote.md")?.scan.stretches.flatMap((stretch) => stretch.pieces) ?? [];
  const kept = pieces(after).map((piece) => pieces(before).includes(piece));
  expect(kept).toEqual([true, true, false, true, true]);
});

test("a repair on a line with a control character waits until that is gone", () => {
  const fixes = (text: string) => parseText(text).diagnostics.map(({ code, fix }) => `${code} ${fix !== undefined}`);
  expect(fixes("## \u00008:05 Strike")).toEqual(["control-character true", "entry-time-slip false"]);
  expect(fixes("## 8:05 Strike\n\nText\u0000.")).toEqual(["control-character true", "entry-time-slip true"]);
});

const typed = fc.constantFrom(
  ...[
    "---",
    "title: T",
    "date: 2020-01-03",
    "tags: [a",
    "## 08:05 A",
    "## 8.05am",
    "##",
    "# 2020-01-04",
    "key: yes",
    "id:",
    "was: a",
  ],
  ...[
    "",
    "",
    "text",
    "\u0000",
    "\u202E",
    "\r",
    "```",
    "<!--",
    "<<<<<<< a",
    "## 24:00",
    "updated: 08:00",
    "🔴",
    "۰۸:۰۵",
    "\uD800",
  ],
);

test("whatever is typed, nothing is thrown and every problem has its place in the file", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(typed, fc.string()), { maxLength: 24 }), (lines) => {
      const text = lines.join("\n");
      const parsed = parseSample(text);
      const last = text.split(/\r\n|\r|\n/u).length;
      problemsOf(parsed, "2020-01-03T08:00:00Z");
      for (const { span, fix } of parsed.diagnostics) {
        for (const place of [span, ...(fix?.edits ?? []).map((edit) => edit.span)]) {
          expect(place.start.line).toBeGreaterThanOrEqual(1);
          expect(place.start.column).toBeGreaterThanOrEqual(1);
          expect(place.start.line).toBeLessThanOrEqual(last);
          const size = (place.end.line - place.start.line) * 1_000_000 + place.end.column - place.start.column;
          expect(size).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    { numRuns: 400 },
  );
});
