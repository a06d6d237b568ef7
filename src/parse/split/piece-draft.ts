import type { RelativeDiagnostic } from "../../model/diagnostic.ts";
import { readEntryHead } from "../entry/read-entry-head.ts";
import type { HeadingLine } from "../heading/heading-line.ts";
import type { DayHeading } from "../heading/read-day.ts";
import type { EntryTime } from "../heading/read-entry-time.ts";
import { trimBlankLines, turnUnderlinesIntoRules } from "./body-text.ts";
import type { LineReader } from "./line-reader.ts";
import { headingOfOtherLevel, headingWithoutGap, timeWithoutHeading } from "./near-misses.ts";
import type { OpenBlock } from "./open-block.ts";
import {
  conflictMarker,
  dayFault,
  headingWithoutTime,
  sentenceUnderlined,
  swallowing,
  unclosed,
} from "./piece-problems.ts";
import { lineSpan } from "./relative-spans.ts";
import type { EntryPiece, ScannedPiece, TitleLine } from "./scanned-piece.ts";
import type { SwallowedHeadings } from "./swallowed-headings.ts";

/** What a piece starts with. */
export type PieceOpening =
  | { readonly kind: "opening" }
  | { readonly kind: "day"; readonly heading: HeadingLine; readonly day: DayHeading }
  | { readonly kind: "entry"; readonly heading: HeadingLine; readonly time: EntryTime };

/** First characters of lines that may be a near miss or a conflict marker: digits, `*`, `_`, `<`, `>`, `|`. */
const ODD_STARTS = new Set([0x2a, 0x5f, 0x3c, 0x3e, 0x7c, ...Array.from({ length: 10 }, (_, digit) => 0x30 + digit)]);

/** What git puts between two versions; elsewhere it underlines a heading. */
const CONFLICT_MIDDLE = "=======";

const NO_TITLES: readonly TitleLine[] = [];
const NO_PROBLEMS: readonly RelativeDiagnostic[] = [];

/** A piece while its lines are being read. */
export class PieceDraft {
  readonly #text: string;
  readonly #start: number;
  /** One less than the number of its first line. */
  readonly #above: number;
  readonly #opening: PieceOpening;
  #diagnostics: readonly RelativeDiagnostic[] = NO_PROBLEMS;
  #titles: readonly TitleLine[] = NO_TITLES;
  #underlines: readonly number[] = [];

  constructor(text: string, start: number, line: number, opening: PieceOpening) {
    this.#text = text;
    this.#start = start;
    this.#above = line - 1;
    this.#opening = opening;
  }

  /** A heading that opens neither entry nor day. */
  addHeading(reader: LineReader, heading: HeadingLine): void {
    const line = reader.line - this.#above;
    const endColumn = reader.end - reader.start + 1;
    const span = lineSpan(line, 1, endColumn);
    if (heading.level === 2) this.#add(headingWithoutTime(heading, span));
    else {
      const nearMiss = headingOfOtherLevel(heading, line, endColumn);
      if (nearMiss) this.#add(nearMiss);
      else if (heading.level === 1) this.#titles = [...this.#titles, { span, words: heading.content }];
    }
  }

  addHeadingWithoutGap(reader: LineReader): void {
    this.#add(headingWithoutGap(reader.content(), reader.line - this.#above, reader.indent + 1));
  }

  addOddLine(reader: LineReader, startsBlock: boolean): void {
    if (!ODD_STARTS.has(reader.first) && reader.first < 0x80) return;
    const content = reader.content();
    const line = reader.line - this.#above;
    this.#add(conflictMarker(content, line));
    if (startsBlock) this.#add(timeWithoutHeading(content, line, reader.indent + 1));
  }

  addUnderline(reader: LineReader): void {
    this.#underlines = [...this.#underlines, reader.line - this.#above];
  }

  addUnclosed(open: OpenBlock): void {
    this.#add(unclosed(open, this.#openingOf(open), open.line - this.#above));
  }

  addSwallowing(open: OpenBlock, lost: SwallowedHeadings): void {
    const { first } = lost;
    if (!first) return;
    const lines = { opening: open.line - this.#above, lost: first.line - this.#above };
    this.#add(swallowing(open, this.#openingOf(open), lines, lost.describe()));
  }

  /** The finished piece; undefined where nothing stands before the first heading. */
  finish(end: number, endLine: number, openEnded: boolean): ScannedPiece | undefined {
    const opening = this.#opening;
    const text = this.#text.slice(this.#start, end);
    if (opening.kind === "opening" && text === "") return undefined;
    const rules = this.#rules(text);
    const body = turnUnderlinesIntoRules(text, rules);
    const base = { text, lines: endLine - this.#above - 1, titles: this.#titles, openEnded };
    if (opening.kind === "entry") return this.#finishEntry(base, body, rules, opening);
    const own = opening.kind === "day" ? [...dayFault(opening.heading, opening.day)] : [];
    const diagnostics = joined(own, this.#withUnderlines(rules, 0));
    const isNotable = diagnostics.length > 0 || base.titles.length > 0;
    if (opening.kind === "opening") {
      return { ...base, kind: "opening", body: trimBlankLines(body), diagnostics, isNotable };
    }
    const date = opening.day.kind === "day" ? opening.day.date : opening.day.meant;
    const below = trimBlankLines(body.slice(body.indexOf("\n") + 1 || body.length + 1));
    return { ...base, kind: "day", date, body: below, diagnostics, isNotable };
  }

  #finishEntry(
    base: Pick<EntryPiece, "text" | "lines" | "titles" | "openEnded">,
    body: string,
    rules: readonly number[],
    { heading, time }: PieceOpening & { readonly kind: "entry" },
  ): EntryPiece {
    const head = readEntryHead(body, heading, time);
    const diagnostics = joined(head.diagnostics, this.#withUnderlines(rules, head.bodyLine));
    const isNotable = diagnostics.length > 0 || base.titles.length > 0 || time.kind === "fault";
    // Not spread: each of ten thousand entries would get a hidden class of its own from V8.
    const { text, lines, titles, openEnded } = base;
    return { text, lines, titles, openEnded, kind: "entry", head, diagnostics, isNotable };
  }

  /** Lines of dashes under a sentence; equals signs stay, which make a heading of the first level. */
  #rules(text: string): readonly number[] {
    if (this.#underlines.length === 0) return [];
    const lines = text.split("\n");
    return this.#underlines.filter((line) => {
      const typed = (lines[line - 1] ?? "").trim();
      if (typed.startsWith("-")) return true;
      if (typed === CONFLICT_MIDDLE && this.#diagnostics.some(({ code }) => code === "conflict-marker")) return false;
      const words = (lines[line - 2] ?? "").trim();
      const span = lineSpan(line - 1, 1, (lines[line - 2] ?? "").length + 1);
      this.#titles = [...this.#titles, { span, words }];
      return false;
    });
  }

  /** Dashes right under the attributes stand under no sentence. */
  #withUnderlines(rules: readonly number[], bodyLine: number): readonly RelativeDiagnostic[] {
    if (rules.length === 0) return this.#diagnostics;
    return [...this.#diagnostics, ...rules.filter((line) => line > bodyLine).map(sentenceUnderlined)];
  }

  #openingOf(open: OpenBlock): string {
    const end = this.#text.indexOf("\n", open.start);
    return this.#text.slice(open.start, end === -1 ? this.#text.length : end).trim();
  }

  #add(problem: RelativeDiagnostic | undefined): void {
    if (problem) this.#diagnostics = [...this.#diagnostics, problem];
  }
}

/** Almost every piece has no problem at all. */
function joined(
  one: readonly RelativeDiagnostic[],
  other: readonly RelativeDiagnostic[],
): readonly RelativeDiagnostic[] {
  if (other.length === 0) return one;
  return one.length === 0 ? other : [...one, ...other];
}
