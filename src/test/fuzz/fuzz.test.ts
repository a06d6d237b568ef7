import { expect, test } from "vitest";
import { fuzzCase } from "./fuzz-case.ts";
import { siteProblems } from "./site-problems.ts";

/** `npm run fuzz` tries new ones for as long as wanted; what it finds becomes a fixture. */
const SEEDS = 150;
const BATCH = 30;

const batches = Array.from({ length: SEEDS / BATCH }, (_, batch) => batch * BATCH);

test.each(batches)(
  "thirty contents from seed %i on are built whole or refused in words",
  { timeout: 120_000 },
  (first) => {
    for (let seed = first; seed < first + BATCH; seed += 1) {
      const { kind, files } = fuzzCase(seed);
      const problems = siteProblems(files);
      expect(problems, `seed ${seed} (${kind})`).toEqual([]);
    }
  },
);
