/** A drawing of nothing but bands across the whole width and lines of text that run from left to right. */
export interface PlainDrawing {
  readonly width: number;
  readonly height: number;
  /** From the top edge down, the first one of them over the whole picture. */
  readonly bands: readonly Band[];
  readonly lines: readonly TextLine[];
}

export interface Band {
  readonly height: number;
  readonly fill: string;
}

/** Words on a baseline `y` pixels below the top, from `x` pixels on. */
export interface TextLine {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
}

const HEAD =
  /^<\?xml version="1\.0" encoding="utf-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="(\d+)" height="(\d+)">\n/;
const BAND = /<rect width="100%" height="(100%|\d+)" fill="(#[0-9a-f]{6})"\/>\n/y;
const LINE =
  /<text x="(\d+)" y="(\d+\.\d)" text-anchor="start" font-family="Noto Serif" font-size="(\d+)" font-weight="700" fill="(#[0-9a-f]{6})">((?:[^<&\n]|&(?:lt|gt|amp);)*)<\/text>\n/y;
const END = "</svg>\n";
const ESCAPED: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** Reads a share image as `render/share-images/` writes it; undefined for any other drawing, which only a library can draw. */
export function readPlainDrawing(svg: string): PlainDrawing | undefined {
  const [head, width, height] = HEAD.exec(svg) ?? [];
  if (head === undefined) return undefined;
  const [bands, bandsEnd] = readAll(BAND, svg, head.length, ([, tall, fill = ""]) => ({
    height: Number(tall === "100%" ? height : tall),
    fill,
  }));
  const [lines, end] = readAll(LINE, svg, bandsEnd, ([, x, y, size, fill = "", words = ""]) => ({
    words: words.replace(/&\w+;/g, (letter) => ESCAPED[letter] ?? letter),
    x: Number(x),
    y: Number(y),
    size: Number(size),
    fill,
  }));
  if (svg.slice(end) !== END || bands[0]?.height !== Number(height)) return undefined;
  return { width: Number(width), height: Number(height), bands, lines };
}

/** All elements of a kind from a place on, and where they end. */
function readAll<T>(
  element: RegExp,
  svg: string,
  start: number,
  read: (found: RegExpExecArray) => T,
): readonly [readonly T[], number] {
  const values: T[] = [];
  let end = start;
  for (;;) {
    element.lastIndex = end;
    const found = element.exec(svg);
    if (!found) return [values, end];
    values.push(read(found));
    end = element.lastIndex;
  }
}
