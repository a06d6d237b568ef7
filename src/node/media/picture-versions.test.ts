import { expect, test } from "vitest";
import { pictureVersions } from "./picture-versions.ts";

const PHOTO = { isOpaque: true, isDrawing: false, colour: "#808080" };
const sizes = (width: number, height: number) =>
  pictureVersions({ ...PHOTO, width, height }).modern.map((version) => `${version.width}x${version.height}`);

test.each([
  [5184, 3888, ["480x360", "960x720", "1600x1200"]],
  [1600, 1200, ["480x360", "960x720", "1600x1200"]],
  [1200, 600, ["480x240", "960x480", "1200x600"]],
  [1000, 500, ["480x240", "960x480"]],
  [480, 240, ["480x240"]],
  [300, 200, ["300x200"]],
  [1, 1, ["1x1"]],
])("a picture of %i × %i is offered in widths that it has", (width, height, expected) => {
  expect(sizes(width, height)).toEqual(expected);
});

test.each([
  [1200, 60_000],
  [1, 200_000],
  [200_000, 1],
])("no version of a picture of %i × %i is empty or higher than WebP can be", (width, height) => {
  const { fallback, modern } = pictureVersions({ ...PHOTO, width, height });
  for (const version of [fallback, ...modern]) {
    expect(version.width).toBeGreaterThan(0);
    expect(version.width).toBeLessThanOrEqual(Math.min(width, 1600));
    expect(version.height).toBeGreaterThan(0);
    expect(version.height).toBeLessThanOrEqual(16_383);
  }
});

test.each([
  [{ isOpaque: true, isDrawing: false }, "jpeg", false],
  [{ isOpaque: false, isDrawing: false }, "png", false],
  [{ isOpaque: true, isDrawing: true }, "png", true],
])("what is %o has a fallback in %s", (facts, format, isLossless) => {
  const { fallback, modern } = pictureVersions({ ...PHOTO, ...facts, width: 800, height: 600 });
  expect(fallback).toMatchObject({ format, width: 800 });
  expect(modern.map((version) => [version.format, version.isLossless])).toEqual([
    ["webp", isLossless],
    ["webp", isLossless],
  ]);
});
