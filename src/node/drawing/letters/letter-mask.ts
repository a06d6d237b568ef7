/** How much of each pixel a letter covers, from 0 to {@link FULL}; `left` and `top` from the letter's own place. */
export interface LetterMask {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
}

/** Eyes do not tell more shades apart along the edge of a letter. */
export const FULL = 31;

/** Edges one after the other: where each begins and ends in pixels, with y downwards. */
type Edges = number[];

/** Steps along a curve are so many that it is off by less than a hundredth of a pixel. */
const FINENESS = 12;

/**
 * Draws a letter. `scale` makes pixels of the outline's units; `shift` is the part of a pixel by which the letter stands
 * to the right of its place. Undefined for a blank.
 */
export function letterMask(outline: string, scale: number, shift: number): LetterMask | undefined {
  const edges = edgesOf(outline, scale, shift);
  if (edges.length === 0) return undefined;
  const { left, top, width, height } = boxOf(edges);
  const cover = clearRoom((width + 2) * height);
  for (let at = 0; at < edges.length; at += 4) {
    const [x0, y0] = [(edges[at] ?? 0) - left, (edges[at + 1] ?? 0) - top];
    const [x1, y1] = [(edges[at + 2] ?? 0) - left, (edges[at + 3] ?? 0) - top];
    if (y0 < y1) addEdge(cover, width + 2, x0, y0, x1, y1, 1);
    if (y0 > y1) addEdge(cover, width + 2, x1, y1, x0, y0, -1);
  }
  return { left, top, width, height, shades: shadesOf(cover, width, height) };
}

/** Used again for each letter: V8 does not see how much such rooms take. */
let room = new Float64Array();

function clearRoom(size: number): Float64Array {
  if (room.length < size) room = new Float64Array(size);
  return room.fill(0, 0, size);
}

function boxOf(edges: Edges) {
  const columns = edges.filter((_, index) => index % 2 === 0);
  const rows = edges.filter((_, index) => index % 2 === 1);
  const [left, top] = [Math.floor(Math.min(...columns)), Math.floor(Math.min(...rows))];
  return { left, top, width: Math.ceil(Math.max(...columns)) - left, height: Math.ceil(Math.max(...rows)) - top };
}

const COMMAND = /[MLQZ][^MLQZ]*/g;

/** The edges of an outline, curves in short straight pieces. */
function edgesOf(outline: string, scale: number, shift: number): Edges {
  const edges: Edges = [];
  let [startX, startY, x, y] = [0, 0, 0, 0];
  for (const command of outline.match(COMMAND) ?? []) {
    const numbers = command.slice(1).split(" ").map(Number);
    const toX = (numbers.at(-2) ?? 0) * scale + shift;
    const toY = -(numbers.at(-1) ?? 0) * scale;
    if (command.startsWith("M")) [startX, startY] = [toX, toY];
    else if (command.startsWith("L")) edges.push(x, y, toX, toY);
    else if (command.startsWith("Z")) edges.push(x, y, startX, startY);
    else addCurve(edges, x, y, (numbers[0] ?? 0) * scale + shift, -(numbers[1] ?? 0) * scale, toX, toY);
    [x, y] = [toX, toY];
  }
  return edges;
}

/** Points along a quadratic curve, its end the last. */
function addCurve(edges: Edges, x: number, y: number, bendX: number, bendY: number, toX: number, toY: number): void {
  const sway = Math.hypot(x - 2 * bendX + toX, y - 2 * bendY + toY);
  const steps = 1 + Math.floor(Math.sqrt(FINENESS * sway));
  let [fromX, fromY] = [x, y];
  for (let step = 1; step <= steps; step++) {
    const t = step / steps;
    const [start, bend, end] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    const nextX = start * x + bend * bendX + end * toX;
    const nextY = start * y + bend * bendY + end * toY;
    edges.push(fromX, fromY, nextX, nextY);
    fromX = nextX;
    fromY = nextY;
  }
}

/**
 * Adds an edge to the cover: to each pixel of its rows the area to the right of it, as the difference from the pixel
 * before. Summed up from the left, these are the areas between the edges. `sign` is -1 for an edge that goes upwards.
 */
function addEdge(
  cover: Float64Array,
  rowLength: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  sign: 1 | -1,
): void {
  const slope = (x1 - x0) / (y1 - y0);
  for (let row = Math.floor(y0), x = x0; row < y1; row++) {
    const tall = Math.min(row + 1, y1) - Math.max(row, y0);
    const next = x + slope * tall;
    if (x < next) addStretch(cover, row * rowLength, x, next, sign * tall);
    else addStretch(cover, row * rowLength, next, x, sign * tall);
    x = next;
  }
}

/** The part of an edge that lies in one row: from x0 to x1, `tall` high. */
function addStretch(cover: Float64Array, row: number, x0: number, x1: number, tall: number): void {
  const first = Math.floor(x0);
  // The area to the right of the edge in the pixels so far, of all that it is in the end.
  let before = 0;
  let column = first;
  do {
    const area = tall * areaRightOf(x0, x1, column);
    add(cover, row + column, area - before);
    before = area;
    column += 1;
  } while (column < x1);
  add(cover, row + column, tall - before);
}

/** How much of the pixel lies to the right of an edge that goes from x0 at its one side to x1 at the other. */
function areaRightOf(x0: number, x1: number, column: number): number {
  if (x1 - x0 < 1e-9) return column + 1 - x0;
  const until = integral(Math.min(column + 1, x1), x0, x1) + Math.max(0, column + 1 - x1);
  return until - integral(Math.max(column, x0), x0, x1);
}

/** From x0 to x, of the share of the edge that lies to the left. */
function integral(x: number, x0: number, x1: number): number {
  return ((x - x0) * (x - x0)) / (2 * (x1 - x0));
}

function add(cover: Float64Array, index: number, value: number): void {
  cover[index] = (cover[index] ?? 0) + value;
}

function shadesOf(cover: Float64Array, width: number, height: number): Uint8Array {
  const shades = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let column = 0; column < width; column++) {
      sum += cover[row * (width + 2) + column] ?? 0;
      // Outlines that overlap cover a pixel once.
      shades[row * width + column] = Math.round(FULL * Math.min(1, Math.abs(sum)));
    }
  }
  return shades;
}
