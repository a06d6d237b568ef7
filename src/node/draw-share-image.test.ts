import { join } from "node:path";
import { expect, test } from "vitest";
import { loadShareImageDrawing } from "./draw-share-image.ts";

test("draws an SVG as PNG of its size, the same bytes each time", () => {
  const draw = loadShareImageDrawing(join(import.meta.dirname, "../../templates/fonts"));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#fff"/>
<text x="84" y="300" font-family="Noto Serif" font-size="88">Tehran</text></svg>`;
  const png = Buffer.from(draw?.(svg) ?? []);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeGreaterThan(3000);
  expect(Buffer.from(draw?.(svg) ?? []).equals(png)).toBe(true);
});
