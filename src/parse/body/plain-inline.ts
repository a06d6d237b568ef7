import type { PhrasingContent, Text } from "mdast";
import type { Point, Position } from "unist";

/** One line of a block: its content, and where that stands in the text. */
export interface PlainLine {
  readonly content: string;
  readonly line: number;
  /** Column of the content's first character. */
  readonly column: number;
  /** Offset of the line's first character. */
  readonly offset: number;
}

/** In text these may be markup, or become a link; the whole grammar must decide. */
const NOT_PLAIN = /[*_[\]~@]|&[#a-z]|https?:|www\./i;

const LABEL = String.raw`(?<label>[^[\]\n]+)`;
const DESTINATION = String.raw`\((?<url>[\w./:?=%#+,;~@!$-]+)(?: "(?<title>[^"\n&]+)")?\)`;
const LINK = new RegExp(String.raw`\[${LABEL}\]${DESTINATION}`, "y");
const IMAGE = new RegExp(String.raw`!\[${LABEL}\]${DESTINATION}`, "y");
/** Marks at word boundaries, where CommonMark's rules about neighbours leave no doubt. */
const STRONG = emphasis(String.raw`\*\*`);
const EMPHASIS = emphasis(String.raw`\*`);
const MAY_START = /[*[]|!\[/g;

function emphasis(mark: string): RegExp {
  const before = String.raw`(?<=^|[\s("“‘«—–])`;
  const after = String.raw`(?=$|[\s.,;:!?)"”’»—–])`;
  return new RegExp(`${before}${mark}(?<words>[^*\\n]+)${mark}${after}`, "yu");
}

/** Whether words between marks begin with a letter or number, and end with one or with a mark that closes words. */
function areWords(text: string): boolean {
  return (
    /^[A-Za-z0-9](?:.*[A-Za-z0-9.,;:!?%)])?$/.test(text) || /^[\p{L}\p{N}](?:.*[\p{L}\p{N}.,;:!?%)”’])?$/su.test(text)
  );
}

/** Reads text, plain links, pictures and emphasis exactly as the whole grammar does; undefined where it is in any doubt. */
export function readPlainInline(lines: readonly PlainLine[]): PhrasingContent[] | undefined {
  const text = lines.length === 1 ? (lines[0]?.content ?? "") : lines.map(({ content }) => content).join("\n");
  const places = new Places(lines);
  const nodes: PhrasingContent[] = [];
  let done = 0;
  const addText = (end: number): boolean => {
    const node = readText(text, done, end, places);
    if (node) nodes.push(node);
    return node !== undefined || done === end;
  };
  for (let start = findSpecial(text, 0); start < text.length; start = findSpecial(text, done)) {
    const special = addText(start) ? readSpecial(text, start, places) : undefined;
    if (!special) return undefined;
    nodes.push(special.node);
    done = special.end;
  }
  return addText(text.length) ? nodes : undefined;
}

function findSpecial(text: string, from: number): number {
  MAY_START.lastIndex = from;
  return MAY_START.exec(text)?.index ?? text.length;
}

function readText(text: string, start: number, end: number, places: Places): Text | undefined {
  const value = text.slice(start, end);
  if (value === "" || NOT_PLAIN.test(value)) return undefined;
  return { type: "text", value, position: places.between(start, end) };
}

interface Special {
  readonly node: PhrasingContent;
  readonly end: number;
}

function readSpecial(text: string, start: number, places: Places): Special | undefined {
  switch (text[start]) {
    case "!":
      return readImage(text, start, places);
    case "[":
      return readLink(text, start, places);
    default:
      return readEmphasis(text, start, places);
  }
}

function match(pattern: RegExp, text: string, start: number): Readonly<Record<string, string | undefined>> | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.groups;
}

function readImage(text: string, start: number, places: Places): Special | undefined {
  const { label = "", url = "", title } = match(IMAGE, text, start) ?? {};
  if (url === "" || NOT_PLAIN.test(label)) return undefined;
  const end = IMAGE.lastIndex;
  return { node: { type: "image", title: title ?? null, url, alt: label, position: places.between(start, end) }, end };
}

function readLink(text: string, start: number, places: Places): Special | undefined {
  const { label = "", url = "", title } = match(LINK, text, start) ?? {};
  const child = url === "" ? undefined : readText(text, start + 1, start + 1 + label.length, places);
  if (!child) return undefined;
  const end = LINK.lastIndex;
  const position = places.between(start, end);
  return { node: { type: "link", title: title ?? null, url, children: [child], position }, end };
}

function readEmphasis(text: string, start: number, places: Places): Special | undefined {
  const isStrong = text.startsWith("**", start);
  const pattern = isStrong ? STRONG : EMPHASIS;
  const words = match(pattern, text, start)?.["words"] ?? "";
  const mark = isStrong ? 2 : 1;
  const child = areWords(words) ? readText(text, start + mark, start + mark + words.length, places) : undefined;
  if (!child) return undefined;
  const end = pattern.lastIndex;
  const position = places.between(start, end);
  return { node: { type: isStrong ? "strong" : "emphasis", children: [child], position }, end };
}

/** Places in a block's joined lines as places in the text. */
class Places {
  readonly #lines: readonly PlainLine[];

  constructor(lines: readonly PlainLine[]) {
    this.#lines = lines;
  }

  between(start: number, end: number): Position {
    return { start: this.#at(start, false), end: this.#at(end, true) };
  }

  /** An end right behind a line end stands at the next line's first character, before any mark of a quotation. */
  #at(index: number, isEnd: boolean): Point {
    let left = index;
    for (const { content, line, column, offset } of this.#lines) {
      if (left === 0 && isEnd && index > 0) return { line, column: 1, offset };
      if (left <= content.length) return { line, column: column + left, offset: offset + column - 1 + left };
      left -= content.length + 1;
    }
    return { line: 1, column: 1, offset: 0 };
  }
}
