import type { LineReader } from "./line-reader.ts";

const FENCE = /^(?:(?<ticks>`{3,})[^`]*|(?<tildes>~{3,}).*)$/u;

/** Reads the opening of a fenced code block from a line without its indentation. */
export function readFence(content: string): { readonly marker: string; readonly size: number } | undefined {
  const groups = FENCE.exec(content)?.groups;
  if (!groups) return undefined;
  const run = groups["ticks"] ?? groups["tildes"] ?? "";
  return { marker: run.charAt(0), size: run.length };
}

export function isFenceEnd(content: string, marker: string, size: number): boolean {
  let run = 0;
  while (content[run] === marker) run += 1;
  return run >= size && isBlank(content.slice(run));
}

/** Dashes alone: under a paragraph they make it a heading. */
export function isRuleUnderline(content: string): boolean {
  return isRunOf("-", content);
}

/** Equals signs alone: under a paragraph they make it a heading. */
export function isTitleUnderline(content: string): boolean {
  return isRunOf("=", content);
}

function isRunOf(marker: string, content: string): boolean {
  let run = 0;
  while (content[run] === marker) run += 1;
  return run > 0 && isBlank(content.slice(run));
}

function isBlank(text: string): boolean {
  return /^[ \t]*$/u.test(text);
}

/** Whether a line could start a list item. */
export function isListMarker(reader: LineReader): boolean {
  const { text, first } = reader;
  let at = reader.start + reader.indent;
  if (first === 0x2d || first === 0x2b || first === 0x2a) at += 1;
  else if (isDigit(first)) {
    const digits = at;
    while (isDigit(text.charCodeAt(at)) && at - digits < 10) at += 1;
    const delimiter = text.charCodeAt(at);
    if (delimiter !== 0x2e && delimiter !== 0x29) return false;
    at += 1;
  } else return false;
  if (at >= reader.end) return true;
  const after = text.charCodeAt(at);
  return after === 0x20 || after === 0x09;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether lines that look like a paragraph are a table or start with a definition, which no line under them makes a heading. */
export function opensNoParagraph(lines: string): boolean {
  return lines.includes("|") || /^ {0,3}\[[^\]\n]*\]:/u.test(lines);
}
