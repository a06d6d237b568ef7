import { palettePng } from "../../palette-png.ts";
import { LetterCase, type PlacedLetter } from "./letter-case.ts";
import { FULL, type LetterMask } from "./letter-mask.ts";
import type { LetterTable } from "./letter-table.ts";
import type { PlainDrawing } from "./read-plain-drawing.ts";

/** Rows of a PNG with a palette: each begins with a byte that says how it is filtered, not at all. */
interface Canvas {
  readonly rows: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws as PNGs whose palettes hold each colour in all its shades on the colour of the first band. Baselines stand on
 * whole pixels, which keeps the feet of letters sharp.
 */
export class PlainDrawer {
  readonly #letters: LetterCase;
  /** Kept from one picture to the next, which is mostly of the same size: V8 does not see how much such rooms take. */
  #rows = new Uint8Array();

  constructor(letters: LetterTable) {
    this.#letters = new LetterCase(letters);
  }

  /** Undefined where the font lacks a letter. */
  draw({ width, height, bands, lines }: PlainDrawing): Buffer | undefined {
    const canvas = { rows: this.#clearRows((width + 1) * height), width, height };
    const [paper = "", ...inks] = new Set([...bands, ...lines].map(({ fill }) => fill));
    const firstShade = (fill: string) => FULL * inks.indexOf(fill);
    for (const band of bands) {
      if (band.fill !== paper) fillRows(canvas, band.height, firstShade(band.fill) + FULL);
    }
    for (const { words, x, y, size, fill } of lines) {
      const placed = this.#letters.set(words, size, x);
      if (!placed) return undefined;
      for (const letter of placed) cover(canvas, letter, Math.round(y), firstShade(fill));
    }
    return palettePng({ ...canvas, palette: [colour(paper), ...inks.map((ink) => shadesOf(paper, ink))].flat() });
  }

  #clearRows(size: number): Uint8Array {
    if (this.#rows.length !== size) this.#rows = new Uint8Array(size);
    return this.#rows.fill(0);
  }
}

function fillRows({ rows, width }: Canvas, count: number, shade: number): void {
  for (let row = 0; row < count; row++) rows.fill(shade, row * (width + 1) + 1, (row + 1) * (width + 1));
}

/** Covers paper with a letter; where two letters share a pixel, both cover it. `first` is where the ink's shades follow. */
function cover({ rows, width, height }: Canvas, { x, mask }: PlacedLetter, baseline: number, first: number): void {
  const firstColumn = Math.max(0, -x - mask.left);
  const endColumn = Math.min(mask.width, width - x - mask.left);
  const endRow = Math.min(mask.height, height - baseline - mask.top);
  for (let row = Math.max(0, -baseline - mask.top); row < endRow; row++) {
    const start = (baseline + mask.top + row) * (width + 1) + 1 + x + mask.left;
    coverRow(rows, start, mask, row * mask.width, firstColumn, endColumn, first);
  }
}

function coverRow(
  rows: Uint8Array,
  start: number,
  { shades }: LetterMask,
  from: number,
  firstColumn: number,
  endColumn: number,
  first: number,
): void {
  for (let column = firstColumn; column < endColumn; column++) {
    const shade = shades[from + column] ?? 0;
    if (shade === 0) continue;
    const before = (rows[start + column] ?? 0) - first;
    const isPaper = before <= 0 || before > FULL;
    rows[start + column] = first + (isPaper ? shade : Math.min(FULL, before + shade));
  }
}

function shadesOf(paper: string, ink: string): number[] {
  const below = colour(paper);
  const above = colour(ink);
  return Array.from({ length: FULL }, (_, index) => (index + 1) / FULL).flatMap((share) =>
    above.map((part, index) => Math.round((below[index] ?? 0) * (1 - share) + part * share)),
  );
}

function colour(fill: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
}
