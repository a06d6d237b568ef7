import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { LetterTable } from "./letter-table.ts";
import { PlainDrawer } from "./plain-drawer.ts";
import type { TextLine } from "./read-plain-drawing.ts";

/** A font of blocks: an i one pixel wide, an a two, an f which a second one makes another. */
const TABLE: LetterTable = {
  unitsPerEm: 10,
  letters: {
    i: [2, 0, 0, "M0 0L0 1L1 1L1 0Z"],
    a: [3, 1, 0, "M0 0L0 1L2 1L2 0Z"],
    f: [2, 0, 1, "M0 0L0 1L1 1L1 0Z"],
    ff: [4, 0, 1, "M0 0L0 1L3 1L3 0Z"],
    " ": [1, 0, 1, ""],
  },
  // An i or an a after an a comes a pixel closer.
  kerning: [
    [0, 0],
    [-1, 0],
  ],
};
const PAPER = "#ffffff";
const line = (words: string, more: Partial<TextLine> = {}): TextLine => ({
  words,
  x: 1,
  y: 2,
  size: 10,
  fill: "#000000",
  ...more,
});

/** The rows of a picture nine pixels wide and three high, with the colours as letters. */
function drawn(lines: readonly TextLine[], bands = [{ height: 3, fill: PAPER }]): readonly string[] | undefined {
  const png = new PlainDrawer(TABLE).draw({ width: 9, height: 3, bands, lines });
  if (!png) return undefined;
  const chunk = (type: string) => {
    const at = png.indexOf(type);
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const palette = chunk("PLTE").toString("hex").match(/.{6}/g) ?? [];
  const names: Record<string, string> = { ffffff: ".", "000000": "#", ff0000: "r" };
  const rows = inflateSync(chunk("IDAT"));
  const row = (at: number) =>
    [...rows.subarray(10 * at + 1, 10 * at + 10)].map((pixel) => names[palette[pixel] ?? ""] ?? "?");
  return [0, 1, 2].map((at) => row(at).join(""));
}

describe("PlainDrawer", () => {
  test("sets letters on their baseline, one after the other", () => {
    expect(drawn([line("i i")])).toEqual([".........", ".#..#....", "........."]);
  });

  test("brings two letters closer, and makes one of two, as the font says", () => {
    expect(drawn([line("aai")])?.[1]).toBe(".#####...");
    expect(drawn([line("ffi")])?.[1]).toBe(".###.#...");
  });

  test("draws bands below and each line in its own colour", () => {
    const bands = [
      { height: 3, fill: PAPER },
      { height: 1, fill: "#ff0000" },
    ];
    expect(drawn([line("i"), line("i", { y: 3, fill: "#ff0000" })], bands)).toEqual([
      "rrrrrrrrr",
      ".#.......",
      ".r.......",
    ]);
  });

  test("covers a pixel that two letters share by the part of both", () => {
    expect(drawn([line("i", { x: 1.5 }), line("i", { x: 2.5 })])?.[1]).toBe(".?#?.....");
  });

  test("stands on whole pixels, and leaves off what reaches over the edge", () => {
    expect(drawn([line("i", { y: 1.6 })])?.[1]).toBe(".#.......");
    expect(drawn([line("a", { x: 8, y: 1 })])).toEqual(["........#", ".........", "........."]);
    expect(drawn([line("a", { x: -1, y: 3 })])?.[2]).toBe("#........");
    expect(drawn([line("i", { size: 40 })])?.map((row) => row.slice(0, 6))).toEqual([".####.", ".####.", "......"]);
  });

  test("draws nothing where the font lacks a letter", () => {
    expect(drawn([line("iж")])).toBeUndefined();
    expect(drawn([line("constructor")])).toBeUndefined();
  });

  test("begins each picture on clean paper", () => {
    const drawer = new PlainDrawer(TABLE);
    const picture = (words: string) =>
      drawer.draw({ width: 9, height: 3, bands: [{ height: 3, fill: PAPER }], lines: [line(words)] });
    const first = picture("i");
    picture("aaaa");
    expect(picture("i")).toEqual(first);
  });
});
