import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleEntries } from "../../test/samples/render-sample.ts";
import { cutPages } from "./cut-pages.ts";

const ALL = sampleEntries(260);

test.each([
  // [entries, page size, entries on the newest page, older pages]
  [0, 20, 0, 0],
  [1, 20, 1, 0],
  [20, 20, 20, 0],
  [39, 20, 39, 0],
  [40, 20, 20, 1],
  [41, 20, 21, 1],
  [59, 20, 39, 1],
  [60, 20, 20, 2],
  [10, 5, 5, 1],
  [14, 5, 9, 1],
  [15, 5, 5, 2],
  [199, 100, 199, 0],
  [200, 100, 100, 1],
  [260, Number.POSITIVE_INFINITY, 260, 0],
])("%i entries with %f a page leave %i on the newest page and %i older pages", (count, size, newest, older) => {
  const cut = cutPages(ALL.slice(0, count), size);
  expect([cut.newest.length, cut.older.length]).toEqual([newest, older]);
  for (const page of cut.older) expect(page).toHaveLength(size);
});

test("the pages together hold every entry once, in order", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 260 }), fc.integer({ min: 5, max: 100 }), (count, size) => {
      const entries = ALL.slice(0, count);
      const { newest, older } = cutPages(entries, size);
      expect([newest, ...older.toReversed()].flat()).toEqual(entries);
    }),
  );
});

test("a new entry leaves every older page as it is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 259 }), fc.integer({ min: 5, max: 100 }), (count, size) => {
      const entries = ALL.slice(1, count + 1);
      const before = cutPages(entries, size).older;
      expect(cutPages(ALL.slice(0, count + 1), size).older.slice(0, before.length)).toEqual(before);
    }),
  );
});
