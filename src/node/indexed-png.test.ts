import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { indexedPng } from "./indexed-png.ts";

const RED = [200, 0, 0, 255];
const PAPER = [255, 253, 249, 255];

test("keeps each pixel's colour", () => {
  const png = indexedPng(Uint8Array.from([RED, PAPER, PAPER, PAPER, PAPER, RED].flat()), 3, 2);
  const text = png.toString("latin1");
  const chunk = (type: string) => {
    const start = text.indexOf(type);
    return png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4));
  };
  expect([...chunk("PLTE")]).toEqual([...RED.slice(0, 3), ...PAPER.slice(0, 3)]);
  expect([...inflateSync(chunk("IDAT"))]).toEqual([0, 0, 1, 1, 0, 1, 1, 0]);
});

test("keeps rows that are like the one above", () => {
  const rows = [
    [PAPER, RED],
    [PAPER, RED],
    [RED, PAPER],
    [RED, PAPER],
    [PAPER, RED],
  ];
  const png = indexedPng(Uint8Array.from(rows.flat(2)), 2, 5);
  const start = png.indexOf("IDAT");
  const data = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  expect([...data]).toEqual([0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1]);
});

test("refuses a picture of more colours than a palette holds", () => {
  const colours = Array.from({ length: 512 }, (_, colour) => [(colour << 3) & 0xf8, (colour >> 2) & 0xf8, 0, 255]);
  expect(() => indexedPng(Uint8Array.from(colours.flat()), 32, 16)).toThrow("colours");
});
