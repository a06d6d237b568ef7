import fc from "fast-check";
import { expect, test } from "vitest";
import { glanceAt } from "../model/run-glance.ts";
import { repeatedSamples } from "./alike-entries.ts";

const NOTHING = glanceAt([]);
const few = fc.oneof(fc.integer(), fc.integer({ min: -20, max: 20 }));
const samples = fc.array(few, { maxLength: 8 });
/** Long blogs are looked through in another way. */
const blog = fc.oneof(fc.array(samples, { maxLength: 12 }), fc.array(samples, { minLength: 60, maxLength: 120 }));

test("finds the samples that come more than once, in short blogs and in long ones, and not the entries without words", () => {
  fc.assert(
    fc.property(blog, (lists) => {
      const counts = new Map<number, number>();
      for (const sample of lists.flat()) counts.set(sample, (counts.get(sample) ?? 0) + 1);
      const repeated = [...counts].filter(([sample, count]) => sample !== 0 && count > 1).map(([sample]) => sample);
      const runs = lists.map((list) => ({ glance: { ...NOTHING, samples: list } }));
      expect([...repeatedSamples(runs)].toSorted()).toEqual(repeated.toSorted());
    }),
  );
});
