import { expect, test } from "vitest";
import { laneResult } from "./lane-problems.ts";
import { laneText } from "./lane-text.ts";

/** `npm run fuzz-lane` tries new ones for as long as wanted. */
const SEEDS = 1500;

test("any text is read and rendered by the short way as by the long one", { timeout: 120_000 }, () => {
  let plain = 0;
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const text = laneText(seed);
    const { isPlain, problems } = laneResult(text);
    expect(problems, `seed ${seed}: ${JSON.stringify(text)}`).toEqual([]);
    if (isPlain) plain += 1;
  }
  // Enough of them take the short way for the comparison to say something.
  expect(plain).toBeGreaterThan(SEEDS / 20);
});
