import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { loadShareImageDrawing } from "./draw-share-image.ts";

const draw = loadShareImageDrawing(join(import.meta.dirname, "../../templates/fonts"));
const svg = (words: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
<rect width="1200" height="630" fill="#fffdf9"/>
<text x="84" y="300" font-family="Noto Serif" font-size="88">${words}</text></svg>`;

test("draws an SVG as PNG of its size, the same bytes each time", () => {
  const png = Buffer.from(draw?.(svg("Tehran")) ?? []);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeGreaterThan(3000);
  expect(Buffer.from(draw?.(svg("Tehran")) ?? []).equals(png)).toBe(true);
});

test("draws each picture anew and tells what is wrong with one", () => {
  const one = Buffer.from(draw?.(svg("Tehran")) ?? []);
  expect(() => draw?.("<svg")).toThrow(/./);
  expect(Buffer.from(draw?.(svg("Baghdad")) ?? []).equals(one)).toBe(false);
});

test("keeps its memory within bounds, however many pictures it draws", () => {
  draw?.(svg("warm"));
  const before = process.memoryUsage.rss();
  for (let number = 0; number < 60; number++) draw?.(svg(`Picture ${number}`));
  expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
}, 60_000);

test("draws what was begun, in whatever order it is asked for", () => {
  const titles = Array.from({ length: 6 }, (_, number) => svg(`Begun ${number}`));
  const one = titles.map((title) => Buffer.from(draw?.(title) ?? []));
  for (const title of [...titles, ...titles, "<svg"]) draw?.begin?.(title);
  expect(titles.toReversed().map((title) => Buffer.from(draw?.(title) ?? []))).toEqual(one.toReversed());
  expect(() => draw?.("<svg")).toThrow(/./);
});

test("keeps its memory within bounds when many pictures are begun at once", () => {
  draw?.(svg("warm"));
  const before = process.memoryUsage.rss();
  const titles = Array.from({ length: 80 }, (_, number) => svg(`At once ${number}`));
  for (const title of titles) draw?.begin?.(title);
  for (const title of titles) draw?.(title);
  expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
}, 60_000);

test("leaves no flag of V8 switched on, because compiled code is valid only under the flags that it was made with", () => {
  draw?.(svg("Tehran"));
  expect(runInNewContext("typeof gc")).toBe("undefined");
});

test("draws the same when it was got ready before", () => {
  const prepared = loadShareImageDrawing(join(import.meta.dirname, "../../templates/fonts"));
  prepared?.prepare();
  expect(Buffer.from(prepared?.(svg("Tehran")) ?? []).equals(Buffer.from(draw?.(svg("Tehran")) ?? []))).toBe(true);
});
