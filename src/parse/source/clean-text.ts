import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/source.ts";
import { commonEnd, commonStart } from "./common-text.ts";
import { lineSpan } from "./spans.ts";

/** A file's text with line feeds only, without what no page or feed may hold. */
export interface CleanText {
  readonly text: string;
  /** False where marks of direction were left in, which are right only as long as they are in pairs. */
  readonly isPlain: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Control characters but tab and line ends, non-characters, halves of characters, and marks that turn text round. The
 * separators U+2028 and U+2029 end a line for some tools and not for others: `withdrawn:` with one in its reason would
 * be text for those, and what was taken back would be published.
 */
const UNWANTED = /[^\P{Cc}\t\n]|[\u2028-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u;
const EVERY = new RegExp(UNWANTED.source, "gu");
const TURNING = /[\u202A-\u202E\u2066-\u2069]/u;
const LINE_END = /\r\n?/gu;
/** These stand between words. */
const SPACING = /[\v\f\u0085\u2028\u2029]/u;

/**
 * Brings line ends into one form and takes unwanted characters out, with a warning for each. Beside an earlier text
 * that was plain only what changed has to be looked at.
 */
export function cleanText({ path, text }: SourceFile, earlierPlain = ""): CleanText {
  if (isPlainBeside(text, earlierPlain)) return { text, isPlain: true, diagnostics: [] };
  const unix = text.includes("\r") ? text.replace(LINE_END, "\n") : text;
  if (!UNWANTED.test(unix)) return { text: unix, isPlain: true, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const lines = unix.split("\n").map((line, index) => {
    if (!UNWANTED.test(line)) return line;
    const cleaned = cleanLine(line);
    diagnostics.push(...inRuns(cleaned.removed).map((found) => report(path, index + 1, found)));
    return cleaned.line;
  });
  return { text: lines.join("\n"), isPlain: false, diagnostics };
}

/**
 * The same problems without repairs on lines that lost characters: their columns are those of the clean text. Once the
 * characters are gone from the file, the repairs come back.
 */
export function withoutDoubtfulFixes(
  diagnostics: readonly Diagnostic[],
  cleaned: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (cleaned.length === 0) return diagnostics;
  const lines = new Set(cleaned.map(({ span }) => `${span.file}:${span.start.line}`));
  return diagnostics.map((problem) => {
    const doubtful = problem.fix?.edits.some(({ span }) => lines.has(`${span.file}:${span.start.line}`));
    if (!doubtful || cleaned.includes(problem)) return problem;
    const { fix, ...rest } = problem;
    return rest;
  });
}

/** Whether nothing unwanted stands where a text differs from a plain one. */
function isPlainBeside(text: string, plain: string): boolean {
  const start = Math.max(0, commonStart(text, plain) - 1);
  const end = Math.min(text.length, text.length - commonEnd(text, plain) + 1);
  return isPlainText(text.slice(start, Math.max(start, end)));
}

/** Whether a text is used as it was typed: {@link cleanText} changes nothing in it. */
export function isPlainText(text: string): boolean {
  return !text.includes("\r") && !UNWANTED.test(text);
}

/** Characters of one kind that stand side by side, and what is read in their place. */
interface Removed {
  readonly column: number;
  readonly characters: string;
  readonly text: string;
}

function cleanLine(line: string): { readonly line: string; readonly removed: readonly Removed[] } {
  const balanced = isBalanced(line);
  const removed: Removed[] = [];
  const cleaned = line.replace(EVERY, (character, offset: number) => {
    if (balanced && TURNING.test(character)) return character;
    const text = SPACING.test(character) ? " " : "";
    removed.push({ column: offset + 1, characters: character, text });
    return text;
  });
  return { line: cleaned, removed };
}

/** Side by side they are one slip, mostly of one paste. */
function inRuns(removed: readonly Removed[]): readonly Removed[] {
  const runs: Removed[] = [];
  for (const found of removed) {
    const last = runs.at(-1);
    if (last === undefined || !continues(last, found)) runs.push(found);
    else
      runs[runs.length - 1] = { ...last, characters: last.characters + found.characters, text: last.text + found.text };
  }
  return runs;
}

function continues({ column, characters }: Removed, next: Removed): boolean {
  return column + characters.length === next.column && TURNING.test(characters) === TURNING.test(next.characters);
}

/** Whether all marks that set a direction are closed on their line, and none overrides the letters' own. */
function isBalanced(line: string): boolean {
  if (/[\u202D\u202E]/u.test(line)) return false;
  let embedded = 0;
  let isolated = 0;
  for (const mark of line.match(/[\u202A-\u202C\u2066-\u2069]/gu) ?? []) {
    if (mark === "\u202C") embedded -= 1;
    else if (mark === "\u2069") isolated -= 1;
    else if (mark < "\u202C") embedded += 1;
    else isolated += 1;
    if (embedded < 0 || isolated < 0) return false;
  }
  return embedded === 0 && isolated === 0;
}

function report(path: string, line: number, { column, characters, text }: Removed): Diagnostic {
  const span = lineSpan(path, line, column, column + characters.length);
  const names = [...new Set(Array.from(characters, nameOf))].join(", ");
  const fix = { description: `Take ${names} out`, edits: [{ span, text }] };
  if (TURNING.test(characters)) {
    return diagnostic(
      "direction-mark",
      span,
      `An invisible mark (${names}) here turns the order of the letters behind it round; it is left out.`,
      "Delete it. A line of right-to-left text needs no marks; its language is set by `lang`.",
      fix,
    );
  }
  return diagnostic(
    "control-character",
    span,
    `An invisible control character (${names}) stands here, as a paste from another program leaves it; it is left out.`,
    "Delete it.",
    fix,
  );
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
