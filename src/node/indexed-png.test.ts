import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { indexedPng } from "./indexed-png.ts";

const RED = [200, 0, 0, 255];
const PAPER = [255, 253, 249, 255];

test("keeps each pixel's colour", () => {
  const png = indexedPng(Uint8Array.from([RED, PAPER, PAPER, PAPER, PAPER, RED].flat()), 3, 2);
  const text = png?.toString("latin1") ?? "";
  const chunk = (type: string) => {
    const start = text.indexOf(type);
    return png?.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4));
  };
  expect([...(chunk("PLTE") ?? [])]).toEqual([...RED.slice(0, 3), ...PAPER.slice(0, 3)]);
  expect([...inflateSync(chunk("IDAT") ?? Buffer.alloc(0))]).toEqual([0, 0, 1, 1, 0, 1, 1, 0]);
});

test("is no form for a picture of many colours", () => {
  const pixels = Uint8Array.from(
    { length: 4 * 512 },
    (_, at) => [(at >> 2) & 0xf8, (at >> 5) & 0xf8, (at & 0x1c) << 3, 255][at & 3] ?? 0,
  );
  expect(indexedPng(pixels, 32, 16)).toBeUndefined();
});

test("is no form for a picture that lets something shine through", () => {
  expect(indexedPng(Uint8Array.from([...RED, 0, 0, 0, 0]), 2, 1)).toBeUndefined();
});
