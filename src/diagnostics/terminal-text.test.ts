import { expect, test } from "vitest";
import { cropEnd, cropStart, terminalWidth, visibleText } from "./terminal-text.ts";

test.each([
  ["", 0],
  ["strike", 6],
  ["é", 1],
  ["e\u0301", 1],
  ["日本", 4],
  ["🟥", 2],
  ["👩‍👩‍👧", 2],
  ["❤️", 2],
  ["\u200Fتهران", 5],
  ["！", 2],
])("`%s` takes %i columns", (text, columns) => {
  expect(terminalWidth(text)).toBe(columns);
});

test("control characters of a file cannot steer the terminal", () => {
  expect(visibleText("\u001B[2Ja\u0000b\u007Fc\u009Bd\te\nf\u202Eg")).toBe("␛[2Ja␀b␡c�d  e\nf�g");
});

test.each([
  ["abcdef", 6, "abcdef", "abcdef"],
  ["abcdef", 5, "abcd…", "…cdef"],
  ["日本語", 5, "日本…", "…本語"],
  ["日本語", 4, "日…", "…語"],
  ["👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…", "…👩‍👩‍👧"],
])("`%s` in %i columns", (text, columns, end, start) => {
  expect(cropEnd(text, columns)).toBe(end);
  expect(cropStart(text, columns)).toBe(start);
});

test("a line of a million characters is cropped at once", () => {
  const line = "&#x0000041;&ouml".repeat(100_000);
  const before = process.cpuUsage();
  expect(cropEnd(line, 5)).toBe("&#x0…");
  expect(cropStart(line, 5)).toBe("…ouml");
  // Microseconds of processor time.
  expect(process.cpuUsage(before).user).toBeLessThan(500_000);
});
