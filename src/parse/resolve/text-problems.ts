import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { lineSpan } from "../source/spans.ts";
import type { ScannedPiece } from "../split/scanned-piece.ts";
import type { PlacedDay, PlacedPieces } from "./place-entries.ts";
import { below, type PiecePlace, placeSpan } from "./place-relative.ts";

/** A comment, or a definition with the lines that belong to it: none of it is printed where it stands. */
const SILENT = /<!--[\s\S]*?-->|^ {0,3}\[[^\]\n]+\]:.*(?:\n[ \t]+\S.*)*/gmu;

/** The first line of a text that readers would see, from 1; undefined where it holds notes and definitions alone. */
function firstVisibleLine(text: string): number | undefined {
  const left = text.replace(SILENT, (silent) => silent.replace(/[^\n]/gu, " "));
  const at = left.search(/\S/u);
  return at === -1 ? undefined : left.slice(0, at).split("\n").length;
}

/** Text under the heading of a day belongs to no entry. */
export function* textUnderDays({ entries }: PlacedPieces, place: PiecePlace): Generator<Diagnostic> {
  for (const { below } of entries) {
    for (const day of below) {
      const span = visibleLine(day, place);
      if (!span) continue;
      yield diagnostic(
        "text-outside-entry",
        span,
        "This text stands under the heading of a day and above the day's first entry, so it belongs to no entry.",
        "Move it below an entry's heading, or above the heading of the day.",
      );
    }
  }
}

/** What stands before the first entry of a further part belongs nowhere: the standfirst is the main file's. */
export function* textBeforeEntries({ before }: PlacedPieces, place: PiecePlace): Generator<Diagnostic> {
  for (const piece of before) {
    const span = visibleLine(piece, place);
    if (!span) continue;
    yield diagnostic(
      "text-before-first-entry",
      span,
      "This text stands before the first entry of a part, where it belongs to no entry.",
      "Move it below an entry's heading, or into `index.md` as the standfirst.",
    );
    return;
  }
}

function visibleLine({ piece, line: first }: PlacedDay, { file, line: above }: PiecePlace) {
  const visible = firstVisibleLine(piece.body);
  if (visible === undefined) return undefined;
  const line = above + first - 1 + visible - 1 + (piece.kind === "day" ? 1 : 0);
  const length = piece.body.split("\n")[visible - 1]?.length ?? 0;
  return lineSpan(file, line, 1, length + 1);
}

/** First-level headings that are no dates; one that repeats the title above the first entry is left out. */
export function* titleLines(
  { entries, notable }: PlacedPieces,
  place: PiecePlace,
  title: string | undefined,
): Generator<Diagnostic> {
  const firstEntry = entries[0]?.line ?? Number.POSITIVE_INFINITY;
  for (const { piece, line } of notable) {
    yield* titlesOf(piece, below(place, line), line < firstEntry ? title : undefined);
  }
}

function* titlesOf(piece: ScannedPiece, place: PiecePlace, title: string | undefined): Generator<Diagnostic> {
  for (const { span, words } of piece.titles) {
    if (!isTitle(words, title)) yield notADay(placeSpan(span, place), words);
    else {
      yield diagnostic(
        "title-repeated",
        placeSpan(span, place),
        "The title stands in the front matter already; this heading is left out.",
        "Delete the heading.",
      );
    }
  }
}

function notADay(span: Diagnostic["span"], words: string): Diagnostic {
  const text = words.length > 60 ? `${words.slice(0, 59)}…` : words;
  return diagnostic(
    "heading-not-day",
    span,
    `\`# ${text}\` is a first-level heading, which stands for a day; it is shown as a heading inside the text.`,
    `Write \`### ${text}\` for a heading inside the text, or \`# YYYY-MM-DD\` for a day.`,
  );
}

/** Whether a heading says the same as the title. */
export function isTitle(words: string, title: string | undefined): boolean {
  const plain = (text: string) =>
    text
      .replace(/[\s*_`]+/gu, " ")
      .trim()
      .toLowerCase();
  return title !== undefined && plain(words) === plain(title);
}
