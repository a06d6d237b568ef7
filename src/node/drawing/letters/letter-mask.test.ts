import { describe, expect, test } from "vitest";
import { FULL, letterMask } from "./letter-mask.ts";

/** A square from x to x + side, and from the baseline up. */
const square = (x: number, side: number) => `M${x} 0L${x} ${side}L${x + side} ${side}L${x + side} 0Z`;
const HALF = Math.round(FULL / 2);

describe("letterMask", () => {
  test("covers the pixels within an outline, from its lower edge upwards", () => {
    expect(letterMask(square(1, 2), 1, 0)).toEqual({
      left: 1,
      top: -2,
      width: 2,
      height: 2,
      shades: Uint8Array.of(FULL, FULL, FULL, FULL),
    });
  });

  test("covers a pixel by as much as lies within", () => {
    expect(letterMask(square(0, 1), 1, 0.5)?.shades).toEqual(Uint8Array.of(HALF, HALF));
    expect(letterMask("M0 0L2 2L2 0Z", 1, 0)?.shades).toEqual(Uint8Array.of(0, HALF, HALF, FULL));
    expect(letterMask("M0 0L4 1L4 0Z", 1, 0)?.shades).toEqual(
      Uint8Array.from([1, 3, 5, 7].map((eighths) => Math.round((FULL * eighths) / 8))),
    );
  });

  test("leaves a hole free, and covers twice what two outlines cover once", () => {
    const hole = "M1 1L2 1L2 2L1 2Z";
    expect(letterMask(`${square(0, 3)}${hole}`, 1, 0)?.shades[4]).toBe(0);
    expect(letterMask(`${square(0, 2)}${square(1, 2)}`, 1, 0)?.shades).toEqual(new Uint8Array(6).fill(FULL));
  });

  test("follows curves", () => {
    const mask = letterMask("M0 0Q0 100 100 100Q100 0 0 0Z", 1, 0);
    const covered = [...(mask?.shades ?? [])].reduce((sum, shade) => sum + shade / FULL, 0);
    // A parabola and its chord hold two thirds of the triangle around them, here half the box, and there are two of them.
    expect(covered).toBeGreaterThan(20_000 / 3 - 50);
    expect(covered).toBeLessThan(20_000 / 3 + 50);
  });

  test("has nothing to show of a blank", () => {
    expect(letterMask("", 0.1, 0)).toBeUndefined();
  });
});
