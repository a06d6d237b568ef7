/** A top-level heading as typed, its number signs taken off. */
export interface HeadingLine {
  readonly level: number;
  readonly content: string;
  /** Column from 1 at which the content starts. */
  readonly column: number;
}

const OPENING = /^(?<indent> {0,3})(?<signs>#{1,6})(?<gap>[ \t]+|$)/u;

/** Reads a line that is an ATX heading; undefined for any other. */
export function readHeadingLine(line: string): HeadingLine | undefined {
  const opening = OPENING.exec(line);
  if (!opening) return undefined;
  return {
    level: opening.groups?.["signs"]?.length ?? 0,
    content: dropClosing(line.slice(opening[0].length)),
    column: opening[0].length + 1,
  };
}

/** Number signs at the end count as a closing if a blank stands before them. */
function dropClosing(text: string): string {
  const trimmed = trimBlanks(text);
  let end = trimmed.length;
  while (trimmed[end - 1] === "#") end -= 1;
  if (end === trimmed.length) return trimmed;
  if (end === 0) return "";
  const before = trimmed[end - 1];
  return before === " " || before === "\t" ? trimBlanks(trimmed.slice(0, end)) : trimmed;
}

/** Without the spaces and tabs at the end; a loop, because a pattern would take quadratic time. */
function trimBlanks(text: string): string {
  let end = text.length;
  while (text[end - 1] === " " || text[end - 1] === "\t") end -= 1;
  return text.slice(0, end);
}
