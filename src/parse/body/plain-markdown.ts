import type { BlockContent, List, ListItem, Paragraph, Root } from "mdast";
import type { Point, Position } from "unist";
import { type PlainLine, readPlainInline } from "./plain-inline.ts";

/** Anything of which these are part needs the whole grammar: escapes, code, HTML, tables, definitions, indentation, hard breaks. */
const NOT_PLAIN = /[\\`<|\t\r\0]|\]:|\[\^|^ | $/m;
/** What a line of prose may begin with; `1.` and `1)` are lists. */
const PROSE = /^(?!\d{1,9}[.)](?: |$))(?:[\p{L}\p{N}"'($%/,.;?“”‘’«»„¡¿€£…—–]|!?\[|\*{1,2}[\p{L}\p{N}])/u;
/** As nearly all of it begins; the pattern over all letters of the world takes V8 longer to get ready than to use. */
const PLAIN_PROSE = /^[A-Za-z"]/;
const BULLET = /^- (?=\S)/;
const NUMBER = /^(?<number>\d{1,9})\. (?=\S)/;
const HEADING = /^(?<signs>#{1,6}) (?=\S)/;

/**
 * Parses what most entries are made of, paragraphs, simple quotations, tight lists and headings, to the same tree as the
 * Markdown parser, many times faster; undefined where in any doubt. Tests hold the trees equal.
 */
export function parsePlainMarkdown(text: string): Root | undefined {
  if (text === "" || NOT_PLAIN.test(text)) return undefined;
  const children: BlockContent[] = [];
  for (const lines of groupLines(text)) {
    const block = readBlock(lines);
    // Two lists with only an empty line between them are one loose list.
    if (!block || (block.type === "list" && children.at(-1)?.type === "list")) return undefined;
    children.push(block);
  }
  return children.length === 0 ? undefined : { type: "root", children, position: wholeOf(text) };
}

function wholeOf(text: string): Position {
  const lastLine = text.lastIndexOf("\n");
  const lines = text.split("\n").length;
  return {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: lines, column: text.length - lastLine, offset: text.length },
  };
}

/** Runs of lines between empty ones. */
function groupLines(text: string): readonly PlainLine[][] {
  const groups: PlainLine[][] = [[]];
  let offset = 0;
  for (const [index, content] of text.split("\n").entries()) {
    if (content === "") groups.push([]);
    else groups.at(-1)?.push({ content, line: index + 1, column: 1, offset });
    offset += content.length + 1;
  }
  return groups.filter((lines) => lines.length > 0);
}

function readBlock(lines: readonly PlainLine[]): BlockContent | undefined {
  const first = lines[0]?.content ?? "";
  if (isProse(first)) return readParagraph(lines);
  if (first.startsWith(">")) return readQuotation(lines);
  if (BULLET.test(first)) return readList(lines, BULLET, null);
  const number = NUMBER.exec(first)?.groups?.["number"];
  if (number !== undefined) return readList(lines, NUMBER, Number(number));
  if (lines.length > 1) return undefined;
  if (first === "---") return { type: "thematicBreak", position: spanOf(lines) };
  return readHeading(lines);
}

function isProse(line: string): boolean {
  return PLAIN_PROSE.test(line) || PROSE.test(line);
}

function readParagraph(lines: readonly PlainLine[]): Paragraph | undefined {
  if (!lines.every(({ content }) => isProse(content))) return undefined;
  const children = readPlainInline(lines);
  return children && { type: "paragraph", children, position: spanOf(lines) };
}

function readHeading(lines: readonly PlainLine[]): BlockContent | undefined {
  const [line] = lines;
  const signs = HEADING.exec(line?.content ?? "")?.groups?.["signs"];
  if (!line || signs === undefined || line.content.endsWith("#")) return undefined;
  const children = readPlainInline([cut(line, signs.length + 1)]);
  const depth = signs.length;
  if (!children || !isDepth(depth)) return undefined;
  return { type: "heading", depth, children, position: spanOf(lines) };
}

const isDepth = (depth: number): depth is 1 | 2 | 3 | 4 | 5 | 6 => depth >= 1 && depth <= 6;

function readQuotation(lines: readonly PlainLine[]): BlockContent | undefined {
  const groups: PlainLine[][] = [[]];
  for (const line of lines) {
    if (line.content === ">") groups.push([]);
    else if (line.content.startsWith("> ")) groups.at(-1)?.push(cut(line, 2));
    else return undefined;
  }
  if (groups.some((group) => group.length === 0)) return undefined;
  const children = groups.map(readParagraph);
  if (!children.every((child) => child !== undefined)) return undefined;
  return { type: "blockquote", children, position: spanOf(lines) };
}

function readList(lines: readonly PlainLine[], marker: RegExp, start: number | null): List | undefined {
  const children: ListItem[] = [];
  for (const line of lines) {
    const length = marker.exec(line.content)?.[0].length;
    const paragraph = length === undefined ? undefined : readParagraph([cut(line, length)]);
    if (!paragraph) return undefined;
    children.push({ type: "listItem", spread: false, checked: null, children: [paragraph], position: spanOf([line]) });
  }
  return { type: "list", ordered: start !== null, start, spread: false, children, position: spanOf(lines) };
}

const cut = (line: PlainLine, length: number): PlainLine => ({
  ...line,
  content: line.content.slice(length),
  column: line.column + length,
});

function spanOf(lines: readonly PlainLine[]): Position {
  const [first] = lines;
  const last = lines.at(-1);
  return { start: pointOf(first, 0), end: pointOf(last, last?.content.length ?? 0) };
}

function pointOf(line: PlainLine | undefined, length: number): Point {
  if (!line) return { line: 1, column: 1, offset: 0 };
  return { line: line.line, column: line.column + length, offset: line.offset + line.column - 1 + length };
}
