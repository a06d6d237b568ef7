import { expect, test } from "vitest";
import { cleanText } from "./clean-text.ts";

const clean = (text: string) => {
  const { text: cleaned, diagnostics } = cleanText({ path: "vote.md", text });
  return [cleaned, diagnostics.map(({ code, span }) => `${code} ${span.start.line}:${span.start.column}`)];
};

test.each([
  ["a\r\nb\rc\nd", "a\nb\nc\nd", []],
  ["tab\there — ۲ 🔴", "tab\there — ۲ 🔴", []],
  ["one\ntw\u0008o\u0000", "one\ntwo", ["control-character 2:3", "control-character 2:5"]],
  ["soft\u000Bbreak\u000Cpage", "soft break page", ["control-character 1:5", "control-character 1:11"]],
  ["a\uFFFEb\uFFFFc\uD800d", "abcd", ["control-character 1:2", "control-character 1:4", "control-character 1:6"]],
  ["a\u0092b", "ab", ["control-character 1:2"]],
  ["a\u0000\u0008\v\u202Eb", "a b", ["control-character 1:2", "direction-mark 1:5"]],
  ["## 08:05 \u202Eabc", "## 08:05 abc", ["direction-mark 1:10"]],
  ["\u2067حمله\u2069 in Tehran", "\u2067حمله\u2069 in Tehran", []],
  ["\u202Bحمله\u202C", "\u202Bحمله\u202C", []],
  ["\u2067حمله", "حمله", ["direction-mark 1:1"]],
  ["\u2069\u2067", "", ["direction-mark 1:1"]],
  ["zero\u200Bwidth \u200Ejoiner\u200D", "zero\u200Bwidth \u200Ejoiner\u200D", []],
])("%j", (text, expected, problems) => {
  expect(clean(text)).toEqual([expected, problems]);
});
