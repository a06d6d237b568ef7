import { expect, test } from "vitest";
import { resolvePath } from "./resolve-path.ts";

test.each([
  ["a.png", "vote.md", "a.png"],
  ["img/a.png", "vote/night.md", "vote/img/a.png"],
  ["./a.png", "vote/night.md", "vote/a.png"],
  ["../a.png", "vote/night.md", "a.png"],
  ["/img/a.png", "vote/night.md", "img/a.png"],
  ["two%20words.png", "vote.md", "two words.png"],
  ["100%.png", "vote.md", "100%.png"],
  ["a.pdf#page=2", "vote.md", "a.pdf"],
  ["other.md#council", "vote.md", "other.md"],
  ["../other.md#council", "vote/night.md", "other.md"],
])("%s in %s means %s", (reference, file, path) => {
  expect(resolvePath(reference, file)).toBe(path);
});

test.each([
  ["../a.png", "vote.md"],
  ["/../../etc/passwd", "vote.md"],
  ["..%2f..%2fetc/passwd", "vote/night.md"],
  ["a/../../../b.png", "vote/night.md"],
])("%s in %s leads out of the content folder", (reference, file) => {
  expect(resolvePath(reference, file)).toBeUndefined();
});
