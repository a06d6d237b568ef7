import fc from "fast-check";
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

test("the short way of a plain line gives what cleaning it in full does", () => {
  const inFull = (text: string) =>
    text
      .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, "")
      .replace(/[\u202a-\u202e\u2066-\u2069]/gu, "")
      .replace(/\s+/gu, " ")
      .trim();
  for (let unit = 0; unit <= 0xffff; unit++) {
    const letter = String.fromCharCode(unit);
    for (const text of [letter, `a${letter}b`, ` a ${letter}b`, `a ${letter} b${letter}`]) {
      if (plainLine(text) !== inFull(text)) expect([unit, plainLine(text)]).toEqual([unit, inFull(text)]);
    }
  }
  const letters = fc.constantFrom(
    "a",
    "–",
    " ",
    "  ",
    "\t",
    "\n",
    "\u00a0",
    "\u3000",
    "\u202e",
    "\u0001",
    "🚨",
    "\ud800",
  );
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 30 }), (text) => {
      expect(plainLine(text)).toBe(inFull(text));
    }),
  );
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
