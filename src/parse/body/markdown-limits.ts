/** Why a text is refused before the Markdown parser sees it. */
export interface LimitProblem {
  readonly kind: "too-long" | "too-deep" | "too-dense";
  /** Line from 1 where the limit is passed. */
  readonly line: number;
}

/** 64 kB of UTF-8: some ten thousand words. */
export const LONGEST_TEXT = 65_536;
export const DEEPEST_NESTING = 30;

/**
 * More of these in one text than any real entry has make the parser quadratic. Measured so that each alone stays below
 * half a second at its limit.
 */
const DENSEST = { emphasis: 3_000, brackets: 3_000, angles: 2_000, bars: 8_000, underlines: 600, lines: 5_000 };

/** A row of a table is filled up to the table's width, so that few characters make millions of cells. */
const MOST_CELLS = 50_000;

/** Links and pictures inside one another in one paragraph. */
const MOST_OPEN_BRACKETS = 100;

/** A text below this cannot reach any of the counts above. */
const SHORT = DENSEST.underlines * 2;

const MAYBE_DEEP = /^[ \t>\-+*\d.)]{30}/m;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;
/** The row of dashes that makes a table. */
const TABLE_DASHES = /^[ \t>]*[|:-][ \t|:-]*$/;
const RULE = /^[ \t]*(?:-[- \t]*|\*[* \t]*|_[_ \t]*)$/;
const MARKER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

/** Finds what would keep the Markdown parser busy for seconds; linear in the text. */
export function findLimitProblem(text: string): LimitProblem | undefined {
  if (isTooLong(text)) return { kind: "too-long", line: 1 };
  if (MAYBE_DEEP.test(text)) {
    const line = findDeepLine(text.split("\n"));
    if (line !== undefined) return { kind: "too-deep", line };
  }
  if (text.length < SHORT) return undefined;
  const line = findDenseLine(text.split("\n"));
  return line === undefined ? undefined : { kind: "too-dense", line };
}

function isTooLong(text: string): boolean {
  if (text.length > LONGEST_TEXT) return true;
  // No UTF-16 unit takes more than three bytes.
  return text.length * 3 > LONGEST_TEXT && new TextEncoder().encode(text).length > LONGEST_TEXT;
}

/** Counts quotations on the line and list items that are still open by their indentation. */
function findDeepLine(lines: readonly string[]): number | undefined {
  const items: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" || RULE.test(line)) continue;
    let quotes = 0;
    let position = 0;
    const indent = columnsOf(line.slice(0, line.search(/[^ \t]/)));
    while ((items.at(-1) ?? 0) > indent) items.pop();
    MARKER.lastIndex = 0;
    while (MARKER.test(line)) {
      position = MARKER.lastIndex;
      if (line[position - 1] === ">") quotes++;
      else items.push(columnsOf(line.slice(0, position)) + 1);
      if (quotes + items.length > DEEPEST_NESTING) return index + 1;
    }
  }
  return undefined;
}

/** Tabs reach to the next multiple of four. */
function columnsOf(prefix: string): number {
  if (!prefix.includes("\t")) return prefix.length;
  return [...prefix].reduce(
    (columns, character) => (character === "\t" ? columns + 4 - (columns % 4) : columns + 1),
    0,
  );
}

const COUNTED: Readonly<Record<string, "emphasis" | "brackets" | "angles" | "bars">> = {
  "*": "emphasis",
  _: "emphasis",
  "~": "emphasis",
  "[": "brackets",
  "<": "angles",
  "|": "bars",
};

function findDenseLine(lines: readonly string[]): number | undefined {
  const left = { ...DENSEST, open: MOST_OPEN_BRACKETS, cells: MOST_CELLS };
  let columns = 0;
  const index = lines.findIndex((line) => {
    for (const character of line) {
      const kind = COUNTED[character];
      if (kind) left[kind]--;
      if (character === "[") left.open--;
      if (character === "]") left.open = closeBracket(left.open);
    }
    if (line === "") left.open = MOST_OPEN_BRACKETS;
    columns = tableWidth(line, columns);
    left.cells -= columns;
    if (UNDERLINE.test(line)) left.underlines--;
    left.lines--;
    return Object.values(left).some((count) => count < 0);
  });
  return index < 0 ? undefined : index + 1;
}

/** Columns of the table that a line may belong to; 0 outside tables. */
function tableWidth(line: string, before: number): number {
  if (line.trim() === "") return 0;
  return TABLE_DASHES.test(line) && line.includes("|") ? line.split("|").length : before;
}

/** Once too many were open, closing them helps nobody. */
function closeBracket(left: number): number {
  return left >= 0 && left < MOST_OPEN_BRACKETS ? left + 1 : left;
}
