import fc from "fast-check";
import { expect, test } from "vitest";
import { entriesOfPart } from "../model/draft.ts";
import { addDays, type CalendarDate, formatTimeOfDay, instantOf, type UtcInstant } from "../model/time.ts";
import { parseBlog } from "../parse/parse-blog.ts";
import { createMarkdownEngine } from "../site/markdown-engine.ts";
import { addEntry } from "./add-entry.ts";

const { readPiece } = createMarkdownEngine();
const FIRST = "2020-01-03" as CalendarDate;

interface Sample {
  readonly minutes: readonly number[];
  readonly newestFirst: boolean;
  readonly days: "headings" | "own";
  readonly lineEnd: string;
  readonly mark: string;
  readonly ending: string;
  readonly gaps: readonly number[];
  readonly at: number;
}

/** Minutes since the first midnight, over three days. */
const minute = fc.nat(3 * 1440 - 1);
const sample: fc.Arbitrary<Sample> = fc.record({
  minutes: fc.array(minute, { maxLength: 7 }),
  newestFirst: fc.boolean(),
  days: fc.constantFrom("headings", "own"),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  mark: fc.constantFrom("", "\uFEFF"),
  ending: fc.constantFrom("", "\n", "\n\n", "\n  \n"),
  gaps: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
  at: minute,
});

const dayOf = (minutes: number) => addDays(FIRST, Math.floor(minutes / 1440));
const timeOf = (minutes: number) => ({ hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 });

/** A file whose entries run in one direction, with days said in one of the ways that writers use. */
function writeFile({ minutes, newestFirst, days, lineEnd, mark, ending, gaps }: Sample): string {
  const sorted = minutes.toSorted((one, other) => (newestFirst ? other - one : one - other));
  const written = newestFirst ? "newest-first" : "oldest-first";
  const blocks = [`---\ntitle: Vote\ndate: ${FIRST}\nwritten: ${written}\n---`, "Standfirst."];
  let day: CalendarDate | undefined;
  for (const [index, at] of sorted.entries()) {
    const own = dayOf(at);
    if (days === "headings" && own !== day) blocks.push(`# ${own}`);
    day = own;
    const date = days === "own" && own !== FIRST ? `${own} ` : "";
    blocks.push(`## ${date}${formatTimeOfDay(timeOf(at))} Entry ${index}\n\nText ${index}.`);
  }
  const text = blocks
    .map(
      (block, index) => block + (index === blocks.length - 1 ? "" : "\n".repeat(1 + (gaps[index % gaps.length] ?? 1))),
    )
    .join("");
  return mark + (text + ending).replaceAll("\n", lineEnd);
}

function entriesOf(text: string) {
  const files = [{ path: "vote.md", text: text.replace("\uFEFF", "") }];
  const siteDefaults = { lang: "en", order: "newest-first", showZone: undefined } as const;
  const { draft } = parseBlog({ name: "vote", files, siteDefaults, readPiece });
  return (draft?.parts ?? []).flatMap((part) => entriesOfPart(part).map(({ id, instant }) => ({ id, instant })));
}

/** Where an addition was put: all else stands before it and behind it. */
function findAddition(before: string, after: string): string | undefined {
  const length = after.length - before.length;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  for (let at = start; at >= 0; at -= 1) {
    if (after.slice(at + length) === before.slice(at)) return after.slice(at, at + length);
  }
  return undefined;
}

test("an entry is one piece put into the file: no other byte changes, no other entry moves or gets another id", () => {
  fc.assert(
    fc.property(sample, (given) => {
      const before = writeFile(given);
      const instant: UtcInstant = instantOf(dayOf(given.at), timeOf(given.at));
      const entry = { instant, headline: "New", attributes: [], text: "Text of it." };
      const blog = { files: [{ path: "vote.md", text: before.replace("\uFEFF", "") }], idEnding: undefined, readPiece };
      const added = addEntry(blog, entry);
      if ("refused" in added) return expect.unreachable(added.refused);
      const after = given.mark + added.text;
      expect(findAddition(before, after)).toBeDefined();
      const known = entriesOf(before);
      const now = entriesOf(after);
      const fresh = now.filter(({ id }) => !known.some((each) => each.id === id));
      expect(fresh.map((each) => each.instant)).toEqual([instant]);
      expect(now.filter((each) => !fresh.includes(each))).toEqual(known);
      const instants = now.map((each) => each.instant);
      expect(instants).toEqual(given.newestFirst ? instants.toSorted().toReversed() : instants.toSorted());
      if (given.lineEnd === "\r\n") expect(after).not.toMatch(/[^\r]\n/u);
      expect(/\r?\n[ \t\r\n]*$/u.test(after)).toBe(/\r?\n[ \t\r\n]*$/u.test(before));
    }),
    { numRuns: 150 },
  );
});
