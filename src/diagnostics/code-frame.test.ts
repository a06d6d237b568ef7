import { expect, test } from "vitest";
import { codeFrame } from "./code-frame.ts";
import { COLOURED, PLAIN } from "./paint.ts";
import { splitLines } from "./source-lines.ts";

const span = (line: number, column: number, endLine = line, endColumn = column + 1) => ({
  file: "vote.md",
  start: { line, column },
  end: { line: endLine, column: endColumn },
});

const frame = (text: string, ...place: Parameters<typeof span>) => codeFrame(span(...place), splitLines(text), PLAIN);

test("marks the place between the line before and the line after", () => {
  expect(frame("one\ntwo\n## 25:10 Polls\nfour\nfive", 3, 4, 3, 9)).toBe(
    ["  2 │ two", "> 3 │ ## 25:10 Polls", "    │    ^^^^^", "  4 │ four"].join("\n"),
  );
});

test("aligns the numbers where their length changes", () => {
  expect(frame(Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join("\n"), 9, 1, 9, 5)).toBe(
    ["   8 │ line 8", ">  9 │ line 9", "     │ ^^^^", "  10 │ line 10"].join("\n"),
  );
});

test("an empty place gets one mark, also after the end of its line", () => {
  expect(frame("one", 1, 4, 1, 4)).toBe(["> 1 │ one", "    │    ^"].join("\n"));
  expect(frame("", 1, 1, 1, 1)).toBe(["> 1 │", "    │ ^"].join("\n"));
  expect(frame("one", 1, 90, 1, 95)).toBe(["> 1 │ one", "    │    ^"].join("\n"));
});

test("a place of many lines is marked on its first and shown in part", () => {
  expect(frame("a\nb\nc\nd\ne\nf\ng", 2, 1, 7, 2)).toBe(
    ["  1 │ a", "> 2 │ b", "    │ ^", "> 3 │ c", "> 4 │ d", "> 5 │ e", "  6 │ f"].join("\n"),
  );
});

test("marks stand under wide characters and tabs", () => {
  expect(frame("\t日本 x", 1, 5, 1, 6)).toBe(["> 1 │   日本 x", "    │        ^"].join("\n"));
});

test("a long line is cut on both sides of the place", () => {
  const line = `${"before ".repeat(40)}HERE${" after".repeat(40)}`;
  const [shown = "", mark = ""] = frame(line, 1, 281, 1, 285).split("\n");
  expect(shown.length).toBeLessThan(110);
  expect(shown.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1)).toBe("HERE");
  expect(shown).toMatch(/│ ….*….?$/u);
});

test.each(["one\r\ntwo\r\nthree", "one\rtwo\rthree"])("line ends of every kind part lines", (text) => {
  expect(frame(text, 2, 1, 2, 4)).toBe(["  1 │ one", "> 2 │ two", "    │ ^^^", "  3 │ three"].join("\n"));
});

test("there is no frame for a line that the file does not have", () => {
  expect(frame("one", 4, 1)).toBe("");
  expect(frame("one", 0, 1)).toBe("");
});

test("colours come only when asked for", () => {
  expect(frame("one", 1, 1)).not.toContain("\u001B");
  expect(codeFrame(span(1, 1), ["one"], COLOURED)).toContain("\u001B[31m^\u001B[39m");
});
