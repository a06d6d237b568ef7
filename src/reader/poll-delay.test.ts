import { expect, test } from "vitest";
import { pollDelay } from "./poll-delay.ts";

test.each([
  ["at the manifest's pace, a fifth earlier", 20_000, 0, 0, 0, 16_000],
  ["at the manifest's pace, a fifth later", 20_000, 0, 0, 1, 24_000],
  ["twice as late after a failure", 20_000, 1, 0, 0.5, 40_000],
  ["four times as late after two", 20_000, 2, 0, 0.5, 80_000],
  ["at most every five minutes while failing", 20_000, 9, 0, 0.5, 300_000],
  ["never sooner than a slow pace", 600_000, 3, 0, 0.5, 600_000],
  ["when the host wants to be asked again", 20_000, 1, 120_000, 0.5, 120_000],
  ["after an hour at the latest, whatever the host says", 20_000, 1, 1e12, 0.5, 3_600_000],
])("asks %s", (_, pace, failures, wait, random, delay) => {
  expect(pollDelay(pace, failures, wait, random)).toBeCloseTo(delay);
});
