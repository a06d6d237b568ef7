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

/** Dashes or equals signs alone: under a paragraph they make it a heading. */
export function isUnderline(content: string): boolean {
  const marker = content.charAt(0);
  return (marker === "-" || marker === "=") && isFenceEnd(content, marker, 1);
}

const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;

/** A line across the page. */
export function isRule(content: string): boolean {
  return RULE.test(content);
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

/** Whether lines that look like a paragraph start with the definition of a link. */
export function isDefinition(lines: string): boolean {
  return /^ {0,3}\[[^\]]*\]:/u.test(lines);
}

/** Whether a line starts the text of a footnote. */
export function isFootnote({ text, first, start, indent }: LineReader): boolean {
  return first === 0x5b && text.startsWith("[^", start + indent);
}

/** Whether a line could part the head of a table from its rows. */
export function isTableRule(reader: LineReader): boolean {
  const { first } = reader;
  if (first !== 0x7c && first !== 0x2d && first !== 0x3a) return false;
  const content = reader.content();
  return /^[-:| \t]+$/u.test(content) && /[:|]/u.test(content) && content.includes("-");
}
