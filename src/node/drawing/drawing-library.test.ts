import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { DrawingLibrary } from "./drawing-library.ts";

const FONTS_FOLDER = join(import.meta.dirname, "../../../templates/fonts");
const library = new DrawingLibrary(FONTS_FOLDER);
const draw = (svg: string): Buffer => Buffer.from(library.draw(svg));
const svg = (words: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
<rect width="1200" height="630" fill="#fffdf9"/>
<text x="84" y="300" font-family="Noto Serif" font-size="88">${words}</text></svg>`;

test("draws an SVG as PNG of its size, the same bytes each time", () => {
  const png = draw(svg("Tehran"));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeGreaterThan(3000);
  expect(draw(svg("Tehran")).equals(png)).toBe(true);
});

test("draws each picture anew and tells what is wrong with one", () => {
  const one = draw(svg("Tehran"));
  expect(() => draw("<svg")).toThrow(/./);
  expect(draw(svg("Baghdad")).equals(one)).toBe(false);
});

test("keeps its memory within bounds, however many pictures it draws", () => {
  draw(svg("warm"));
  const before = process.memoryUsage.rss();
  for (let number = 0; number < 60; number++) draw(svg(`Picture ${number}`));
  expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
}, 60_000);

test("draws what was begun, in whatever order it is asked for", () => {
  const titles = Array.from({ length: 6 }, (_, number) => svg(`Begun ${number}`));
  const one = titles.map((title) => draw(title));
  for (const title of [...titles, ...titles, "<svg"]) library.begin(title);
  expect(titles.toReversed().map((title) => draw(title))).toEqual(one.toReversed());
  expect(() => draw("<svg")).toThrow(/./);
});

test("tells when a picture that was begun is done", () => {
  expect(library.isReady(svg("Later"))).toBe(false);
  library.begin(svg("Later"));
  library.begin(svg("Last"));
  draw(svg("Last"));
  expect(library.isReady(svg("Later"))).toBe(true);
  expect(draw(svg("Later")).subarray(1, 4).toString()).toBe("PNG");
  expect(library.isReady(svg("Later"))).toBe(false);
});

test("draws on after it has drawn so many that its thread was let go", () => {
  for (let number = 0; number < 120; number++) draw(svg(`Many ${number % 20}`));
  expect(draw(svg("Tehran")).readUInt32BE(16)).toBe(1200);
}, 60_000);

test("keeps its memory within bounds when many pictures are begun at once", () => {
  draw(svg("warm"));
  const before = process.memoryUsage.rss();
  const titles = Array.from({ length: 80 }, (_, number) => svg(`At once ${number}`));
  for (const title of titles) library.begin(title);
  for (const title of titles) draw(title);
  expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
}, 60_000);

test("leaves no flag of V8 switched on, because compiled code is valid only under the flags that it was made with", () => {
  draw(svg("Tehran"));
  expect(runInNewContext("typeof gc")).toBe("undefined");
});

test("draws the same when it was got ready before", () => {
  const prepared = new DrawingLibrary(FONTS_FOLDER);
  prepared.prepare();
  expect(prepared.isThere).toBe(true);
  expect(Buffer.from(prepared.draw(svg("Tehran"))).equals(draw(svg("Tehran")))).toBe(true);
});
