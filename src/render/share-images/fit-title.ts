import { once } from "../words/once.ts";
import { textWidth } from "./text-width.ts";

/** A title in lines that fit, at the largest type size that takes it. */
export interface FittedTitle {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Where a title has to fit, in pixels; lines stand `lineHeight` type sizes apart. */
export interface TitleRoom {
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
}

/** Type sizes, largest first. */
const SIZES = [88, 76, 64, 54] as const;
const SMALLEST = 54;

export function fitTitle(title: string, room: TitleRoom): FittedTitle {
  for (const size of SIZES) {
    const width = room.width / size;
    const lines = wrap(title, width);
    if (lines.length <= mostLines(size, room) && lines.every((line) => textWidth(line) <= width)) {
      return { size, lines };
    }
  }
  return cutTitle(title, room);
}

/** As many as leave room for what reaches above the first line and below the last. */
function mostLines(size: number, { height, lineHeight }: TitleRoom): number {
  return Math.floor((height / size - 1.2) / lineHeight) + 1;
}

/** Words too wide for a line run on in the next one; what does not fit even at the smallest size ends with "…". */
function cutTitle(title: string, room: TitleRoom): FittedTitle {
  const width = room.width / SMALLEST;
  const most = mostLines(SMALLEST, room);
  const lines = wrap(title, width).flatMap((line) => breakLine(line, width));
  if (lines.length <= most) return { size: SMALLEST, lines };
  const last = lines[most - 1] ?? "";
  return { size: SMALLEST, lines: [...lines.slice(0, most - 1), withEllipsis(last, width)] };
}

/** Greedy: as many words on each line as fit; a word wider than a line stands alone. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const letterSegmenter = once(() => new Intl.Segmenter("en", { granularity: "grapheme" }));

/** A word in pieces as wide as a line; a letter stays with its marks. */
function breakLine(line: string, width: number): readonly string[] {
  if (textWidth(line) <= width) return [line];
  const pieces = [""];
  for (const { segment } of letterSegmenter().segment(line)) {
    const piece = `${pieces.at(-1)}${segment}`;
    if (textWidth(piece) <= width) pieces[pieces.length - 1] = piece;
    else pieces.push(segment);
  }
  return pieces;
}

/** Cut at a word where that leaves more than half of the line, else at a letter. */
function withEllipsis(line: string, width: number): string {
  let letters = [...letterSegmenter().segment(line)].map(({ segment }) => segment);
  if (textWidth(`${line}…`) <= width) return `${line}…`;
  while (letters.length > 1 && textWidth(`${letters.join("")}…`) > width) letters = letters.slice(0, -1);
  const cut = letters.join("");
  const lastBlank = cut.lastIndexOf(" ");
  return `${lastBlank > cut.length / 2 ? cut.slice(0, lastBlank) : cut}…`;
}
