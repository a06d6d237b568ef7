import fc from "fast-check";
import { expect, test } from "vitest";
import * as SITE_WORK from "../node/library.ts";
import { runCommand } from "./run-command.ts";
import { TYPED_SAMPLES, wordsOf, wordsOfFile } from "./typed-samples.ts";

const now = () => Date.parse("2026-11-23T12:00:00Z");

const line = fc.oneof(
  fc.constantFrom(...TYPED_SAMPLES),
  fc.stringMatching(/^[A-Za-z*_#<>[\]()`~|&:.!\\-][ A-Za-z*_#<>[\]()`~|&:.!\\-]{0,20}$/u),
);
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 });
const entry = fc.record({
  // A sign between time and headline belongs to neither, and a zone to the time.
  headline: fc.option(
    line.filter((words) => !/^(?:[-\u2013:|,;./)\]]|[A-Za-z]{1,4}(?![A-Za-z])|local)/u.test(words)),
    { nil: undefined },
  ),
  text: fc.array(paragraph, { maxLength: 3 }),
});
const pasted = fc.record({
  newestFirst: fc.boolean(),
  opening: fc.array(paragraph, { maxLength: 2 }),
  entries: fc.array(entry, { minLength: 1, maxLength: 6 }),
});

function typeText({
  opening,
  entries,
  newestFirst,
}: {
  readonly opening: readonly string[][];
  readonly entries: readonly { headline: string | undefined; text: readonly string[][] }[];
  readonly newestFirst: boolean;
}) {
  const clocks = entries.map((_, index) => `1${index}:0${index}`);
  const times = newestFirst ? clocks.toReversed() : clocks;
  const blocks = entries.flatMap(({ headline, text }, index) => [
    headline === undefined ? [times[index] ?? ""] : [`${times[index]} ${headline}`],
    ...text,
  ]);
  return { times, text: [["The title"], ...opening, ...blocks].map((block) => block.join("\n")).join("\n\n") };
}

test("every word that is typed stands in the file or in the report, as it was typed, and the file has no errors", async () => {
  await fc.assert(
    fc.asyncProperty(pasted, async (sample) => {
      const { text, times } = typeText(sample);
      const { code, stdout, stderr } = await runCommand(["import", "-", "--date", "2020-01-03"], SITE_WORK, {
        now,
        readInput: () => Promise.resolve(text),
      });
      expect([code, code === 0 ? "" : stderr]).toEqual([0, ""]);
      const headings = [...stdout.matchAll(/^## (?<clock>\d\d:\d\d)/gmu)].map((match) => match.groups?.["clock"]);
      expect(headings).toEqual(times);
      const reported = [...stderr.matchAll(/^ {2}line \d+: (?<words>.*) → (?!kept as text)/gmu)];
      const found = [...wordsOfFile(stdout), ...reported.flatMap((match) => wordsOf(match.groups?.["words"] ?? ""))];
      expect(found.toSorted()).toEqual(wordsOf(text).toSorted());
    }),
    { numRuns: Number(process.env["RUNS"] ?? 100) },
  );
});
