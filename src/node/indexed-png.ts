import { palettePng } from "./palette-png.ts";

/** Bits of red, green and blue that tell colours apart: eyes do not see more, and a flat picture has few of these. */
const SHADES = 1 << 15;

/** Writes opaque RGBA pixels of a flat picture with smooth edges as a PNG with a palette. */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Buffer {
  return palettePng({ width, height, ...indexPixels(pixels, width, height) });
}

function indexPixels(pixels: Uint8Array, width: number, height: number) {
  const { palette, indexOf } = createPalette(pixels);
  const colours = wholePixels(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  let last = -1;
  let index = 0;
  for (let row = 0; row < height; row++) {
    // Each row begins with a byte that says how it is filtered: not at all.
    const start = row * (width + 1) + 1;
    if (isRowLikeBefore(pixels, row, 4 * width)) {
      rows.copyWithin(start, start - width - 1, start - 1);
      continue;
    }
    for (let column = 0, pixel = row * width; column < width; column++, pixel++) {
      const colour = colours[pixel] ?? 0;
      // Neighbours are mostly alike.
      if (colour !== last) {
        last = colour;
        index = indexOf(pixel);
      }
      rows[start + column] = index;
    }
  }
  return { rows, palette };
}

/** A palette that grows with the colours that it is asked for. */
function createPalette(pixels: Uint8Array) {
  const indexOfShade = new Int16Array(SHADES).fill(-1);
  const palette: number[] = [];
  const indexOf = (pixel: number): number => {
    const red = pixels[4 * pixel] ?? 0;
    const green = pixels[4 * pixel + 1] ?? 0;
    const blue = pixels[4 * pixel + 2] ?? 0;
    const shade = ((red >>> 3) << 10) | ((green >>> 3) << 5) | (blue >>> 3);
    const known = indexOfShade[shade] ?? -1;
    if (known !== -1) return known;
    const index = palette.push(red, green, blue) / 3 - 1;
    indexOfShade[shade] = index;
    return index;
  };
  return { palette, indexOf };
}

/** Most rows of a picture with some lines of text are: they hold nothing but paper. */
function isRowLikeBefore(pixels: Uint8Array, row: number, bytesOfRow: number): boolean {
  if (row === 0) return false;
  const start = row * bytesOfRow;
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length);
  return bytes.compare(bytes, start - bytesOfRow, start, start, start + bytesOfRow) === 0;
}

/** Each pixel as one number, in the order of this machine: good to tell whether two are alike. */
function wholePixels(pixels: Uint8Array): Uint32Array {
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
}
