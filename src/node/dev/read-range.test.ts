import { expect, test } from "vitest";
import { readRange } from "./read-range.ts";

test.each([
  ["bytes=0-9", { start: 0, end: 10 }],
  ["bytes=90-", { start: 90, end: 100 }],
  ["bytes=-10", { start: 90, end: 100 }],
  ["bytes=90-500", { start: 90, end: 100 }],
  ["bytes=-500", { start: 0, end: 100 }],
  ["bytes=100-", undefined],
  ["bytes=9-3", undefined],
  ["bytes=-", undefined],
  ["bytes=0-1,4-5", undefined],
  ["words=0-1", undefined],
  [undefined, undefined],
])("of 100 bytes, %s", (range, expected) => {
  expect(readRange({ ...(range && { range }) }, '"a"', 100)).toEqual(expected);
});

test("a part of another version is not given", () => {
  expect(readRange({ range: "bytes=0-9", "if-range": '"b"' }, '"a"', 100)).toBeUndefined();
  expect(readRange({ range: "bytes=0-9", "if-range": '"a"' }, '"a"', 100)).toEqual({ start: 0, end: 10 });
});
