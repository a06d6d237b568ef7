import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { DraftText } from "../../model/draft.ts";
import { lineSpan } from "../source/spans.ts";

/** Longer texts are no entries, and the Markdown engine takes very long over some of them. */
const LONGEST = 65_536;
const DEEPEST = 30;
/** A line that starts with a quotation's or a list's marks; only these can nest. */
const NESTING = /^[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])/u;
const MARKS = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy;

/** Why a text is not given to the Markdown engine; undefined for almost every text. */
export function sizeProblem({ file, start, text }: DraftText): Diagnostic | undefined {
  if (text.length > LONGEST) {
    return diagnostic(
      "entry-too-complex",
      lineSpan(file, start.line, 1, 2),
      `This text has ${text.length} characters; up to ${LONGEST} can be one entry.`,
      "Split it into several entries.",
    );
  }
  if (text.length < DEEPEST * 2) return undefined;
  const line = tooDeepLine(text);
  if (line === undefined) return undefined;
  return diagnostic(
    "entry-too-complex",
    lineSpan(file, start.line + line - 1, 1, 2),
    `Quotations or lists are nested more than ${DEEPEST} deep here.`,
    "Delete the marks at the start of the line that are too many.",
  );
}

function tooDeepLine(text: string): number | undefined {
  let line = 1;
  for (let at = 0; at < text.length; line += 1) {
    const next = text.indexOf("\n", at);
    const end = next === -1 ? text.length : next;
    // No mark nests that deep in a line that is shorter.
    if (end - at > DEEPEST && isTooDeep(text.slice(at, end))) return line;
    at = end + 1;
  }
  return undefined;
}

function isTooDeep(line: string): boolean {
  if (!NESTING.test(line)) return false;
  if (line.search(/\S/u) > DEEPEST * 2) return true;
  MARKS.lastIndex = 0;
  for (let depth = 0; MARKS.test(line); depth += 1) if (depth >= DEEPEST) return true;
  return false;
}
