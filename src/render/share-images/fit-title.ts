import { textWidth } from "./text-width.ts";

/** A title in lines that fit, at the largest type size that takes it. */
export interface FittedTitle {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Type sizes, largest first, with the number of lines that leave room for what stands above and below. */
const SIZES: readonly (readonly [size: number, lines: number])[] = [
  [88, 3],
  [76, 4],
  [64, 5],
  [54, 6],
];

export function fitTitle(title: string, width: number): FittedTitle {
  for (const [size, most] of SIZES) {
    const lines = wrap(title, width / size);
    if (lines.length <= most && lines.every((line) => textWidth(line) <= width / size)) return { size, lines };
  }
  return cutTitle(title, width);
}

/** What does not fit even at the smallest size ends with "…". */
function cutTitle(title: string, width: number): FittedTitle {
  const [size, most] = SIZES.at(-1) ?? [54, 6];
  const room = width / size;
  const lines = wrap(title, room).slice(0, most);
  const last = lines.at(-1) ?? "";
  return { size, lines: [...lines.slice(0, -1).map((line) => cutLine(line, room)), cutLine(`${last}…`, room)] };
}

/** Greedy: as many words on each line as fit; a word wider than a line stands alone. */
function wrap(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`) <= room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function cutLine(line: string, room: number): string {
  if (textWidth(line) <= room) return line;
  let letters = [...line];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`) > room) letters = letters.slice(0, -1);
  return `${letters.join("").trimEnd()}…`;
}
