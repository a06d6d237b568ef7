import { expect, test } from "vitest";
import { instantOf, parseCalendarDate, parseTimeOfDay } from "../model/time.ts";
import { createMarkdownEngine } from "../site/markdown-engine.ts";
import { addEntry } from "./add-entry.ts";

const { readPiece } = createMarkdownEngine();
const FRONT = "---\ntitle: Vote\ndate: 2020-01-03\n---\n\n";

function post(
  texts: string | Readonly<Record<string, string>>,
  when: string,
  text = "",
  attributes: [string, string][] = [],
) {
  const files = Object.entries(typeof texts === "string" ? { "vote.md": texts } : texts);
  const date = parseCalendarDate(when.slice(0, 10));
  const time = parseTimeOfDay(when.slice(11));
  if (!date || !time) return expect.unreachable(when);
  const sources = files.map(([path, words]) => ({ path, text: words }));
  return addEntry(
    { files: sources, idEnding: undefined, readPiece },
    { instant: instantOf(date, time), headline: "New", attributes, text },
  );
}

test.each<[string, string, string, string]>([
  [
    "on top of a file that runs newest first",
    "## 09:00 B\n\n## 08:00 A\n",
    "2020-01-03 10:00",
    "## 10:00 New\n\n## 09:00 B\n\n## 08:00 A\n",
  ],
  [
    "at the end of a file that runs oldest first",
    "## 08:00 A\n\n## 09:00 B\n",
    "2020-01-03 10:00",
    "## 08:00 A\n\n## 09:00 B\n\n## 10:00 New\n",
  ],
  [
    "at its time between others",
    "## 09:00 B\n\n## 08:00 A\n",
    "2020-01-03 08:30",
    "## 09:00 B\n\n## 08:30 New\n\n## 08:00 A\n",
  ],
  ["as the first of a blog", "Standfirst.\n", "2020-01-03 08:30", "Standfirst.\n\n## 08:30 New\n"],
  [
    "with its date, more than twelve hours after the only other entry: nothing else says that no midnight lies between",
    "## 08:05 A\n",
    "2020-01-03 21:00",
    "## 2020-01-03 21:00 New\n\n## 08:05 A\n",
  ],
  [
    "without its date there, where a line says how the file runs",
    "## 21:00 B\n\n## 08:05 A\n",
    "2020-01-03 22:00",
    "## 22:00 New\n\n## 21:00 B\n\n## 08:05 A\n",
  ],
  ["after midnight with its date", "## 23:50 A\n", "2020-01-04 00:05", "## 2020-01-04 00:05 New\n\n## 23:50 A\n"],
  [
    "on the day whose heading stands above",
    "# 2020-01-04\n\n## 00:05 B\n\n# 2020-01-03\n\n## 23:50 A\n",
    "2020-01-04 00:10",
    "# 2020-01-04\n\n## 00:10 New\n\n## 00:05 B\n\n# 2020-01-03\n\n## 23:50 A\n",
  ],
  [
    "on a new day of a file with headings of days",
    "# 2020-01-03\n\n## 23:50 A\n",
    "2020-01-04 00:10",
    "# 2020-01-04\n\n## 00:10 New\n\n# 2020-01-03\n\n## 23:50 A\n",
  ],
  [
    "on a new day at the end",
    "# 2020-01-03\n\n## 22:50 A\n\n## 23:50 B\n",
    "2020-01-04 00:10",
    "# 2020-01-03\n\n## 22:50 A\n\n## 23:50 B\n\n# 2020-01-04\n\n## 00:10 New\n",
  ],
  [
    "in a minute that is taken, with an id",
    "## 08:00 A\n",
    "2020-01-03 08:00",
    "## 08:00 New\nid: 2020-01-03-0800-2\n\n## 08:00 A\n",
  ],
  [
    "behind a text without a last line end, which stays so",
    "## 08:00 A\n\n## 09:00 B",
    "2020-01-03 10:00",
    "## 08:00 A\n\n## 09:00 B\n\n## 10:00 New",
  ],
])("an entry is added %s", (_, before, when, after) => {
  expect(post(FRONT + before, when)).toMatchObject({ text: FRONT + after });
});

test("attributes stand under the heading, the text below them", () => {
  const added = post(`${FRONT}## 08:00 A\n`, "2020-01-03 09:00", "One.\n\nTwo.", [
    ["key", "yes"],
    ["author", "Ann"],
  ]);
  expect(added).toMatchObject({ text: `${FRONT}## 09:00 New\nkey: yes\nauthor: Ann\n\nOne.\n\nTwo.\n\n## 08:00 A\n` });
});

test("line ends are the file's own", () => {
  const text = `${FRONT}## 08:00 A\n\nText.\n`.replaceAll("\n", "\r\n");
  const after = `${FRONT}## 09:00 New\n\nOne.\n\n## 08:00 A\n\nText.\n`.replaceAll("\n", "\r\n");
  expect(post(text, "2020-01-03 09:00", "One.")).toMatchObject({ text: after });
});

test("in a blog in parts it goes into the part with the newest entry, under that part's day", () => {
  const parts = { "vote/index.md": FRONT, "vote/2020-01-03.md": "## 23:00 A\n", "vote/2020-01-04.md": "## 00:10 B\n" };
  expect(post(parts, "2020-01-04 00:20")).toMatchObject({
    file: "vote/2020-01-04.md",
    text: "## 00:20 New\n\n## 00:10 B\n",
  });
});

test.each([
  ["a text that opens another entry", "## 08:00 A\n", "Text.\n\n## 10:00 Second", "text-opens-entries"],
  ["a block that is never closed", "## 08:00 A\n", "```\ncode", "text-opens-entries"],
  ["a file in which a block swallows entries", "## 08:00 A\n\n```\n\n## 07:00 B\n", "Text.", "blog-unreadable"],
])("%s is refused", (_, before, text, refused) => {
  expect(post(FRONT + before, "2020-01-03 09:00", text)).toEqual({ refused });
});
