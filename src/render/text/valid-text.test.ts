import { describe, expect, test } from "vitest";
import { plainLine, shortLine, validText } from "./valid-text.ts";

describe("validText", () => {
  test.each([
    ["a\u0000b\u0008c\u000bd", "abcd"],
    ["tab\tand\nline feed stay", "tab\tand\nline feed stay"],
    ["lone \ud800 and \udc00", "lone  and "],
    ["an emoji 🚨 stays", "an emoji 🚨 stays"],
    ["\ufffe\uffff\u0085", ""],
    ["یک‌دو", "یک‌دو"],
  ])("cleans %j", (text, expected) => {
    expect(validText(text)).toBe(expected);
  });
});

describe("plainLine", () => {
  test("is one line without characters that turn the reading order", () => {
    expect(plainLine("  Two\n\nlines \u202egnp.exe\u2066 ")).toBe("Two lines gnp.exe");
  });
});

describe("shortLine", () => {
  test.each([
    ["short", 10, "short"],
    ["one two three", 10, "one two…"],
    ["abcdefghijklmnop", 10, "abcdefghi…"],
    ["abcdefgh🚨klmnop", 10, "abcdefgh…"],
  ])("cuts %j to %d", (text, length, expected) => {
    expect(shortLine(text, length)).toBe(expected);
  });
});
