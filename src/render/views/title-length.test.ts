import { expect, test } from "vitest";
import { titleLength } from "./title-length.ts";

test.each([
  ["Iran vows retaliation", "short"],
  ["Iran vows “hard retaliation” after US strike kills Soleimani", "medium"],
  ["A".repeat(91), "long"],
  ["イラン、米軍による司令官殺害に「厳しい報復」を改めて宣言", "medium"],
  ["", "short"],
])("%s is %s", (title, length) => {
  expect(titleLength(title)).toBe(length);
});
