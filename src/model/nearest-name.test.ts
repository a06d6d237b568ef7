import { expect, test } from "vitest";
import { editDistance, nearestName } from "./nearest-name.ts";

test.each([
  ["", "", 0],
  ["key", "key", 0],
  ["", "key", 3],
  ["key", "", 3],
  ["pined", "pinned", 1],
  ["autor", "author", 1],
  ["authro", "author", 1],
  ["tgas", "tags", 1],
  ["ab", "ba", 1],
  ["kitten", "sitting", 3],
  ["🟥🟦", "🟦🟥", 1],
  ["strict", "url", 5],
])("`%s` and `%s` are %i edits apart", (one, other, edits) => {
  expect(editDistance(one, other)).toBe(edits);
  expect(editDistance(other, one)).toBe(edits);
});

test.each([
  ["pined", "pinned"],
  ["PINED", "pinned"],
  ["titel", "title"],
  ["descripton", "description"],
  ["timezon", "timezone"],
  ["colour", undefined],
  ["", undefined],
  ["x", undefined],
])("`%s` was probably `%s`", (word, meant) => {
  expect(nearestName(word, ["title", "description", "pinned", "key", "timezone"])).toBe(meant);
});

test("the nearest name wins, and of equally near ones the first", () => {
  expect(nearestName("autho", ["authors", "author"])).toBe("author");
  expect(nearestName("tag", ["tags", "tab"])).toBe("tags");
});
