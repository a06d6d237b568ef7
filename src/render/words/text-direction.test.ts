import { expect, test } from "vitest";
import { textDirection } from "./text-direction.ts";

test.each([
  ["en", "ltr"],
  ["fa", "rtl"],
  ["ar-EG", "rtl"],
  ["he", "rtl"],
  ["ur", "rtl"],
  ["ku-Arab", "rtl"],
  ["ku", "ltr"],
  ["ckb", "rtl"],
  ["az-Cyrl", "ltr"],
  ["not a tag", "ltr"],
])("%s is written %s", (lang, direction) => {
  expect(textDirection(lang)).toBe(direction);
});
