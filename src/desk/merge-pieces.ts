import type { CalendarDate } from "../model/time.ts";
import { matchPieces, type PieceHistory } from "./match-pieces.ts";
import { chooseSide, type MergedText, markDeletion, mergeLines } from "./merge-lines.ts";
import { mergeOrder } from "./merge-order.ts";
import type { TextPiece } from "./split-text.ts";

/** A piece of the result with the line ends behind it. */
export interface MergedPiece {
  readonly text: string;
  readonly gap: string | undefined;
}

export interface MergedPieces {
  readonly pieces: readonly MergedPiece[];
  readonly conflicts: number;
}

/** Merges the entries and days of three versions of a file. */
export function mergePieces(
  base: readonly TextPiece[],
  ours: readonly TextPiece[],
  theirs: readonly TextPiece[],
): MergedPieces {
  const matched = matchPieces(base, ours, theirs);
  const merged = new Map<PieceHistory, MergedText | undefined>();
  for (const history of [...matched.ours, ...matched.theirs]) {
    if (!merged.has(history)) merged.set(history, mergeHistory(history));
  }
  const newestFirst = stepsDown(base) + stepsDown(ours) + stepsDown(theirs) >= 0;
  const joined = mergeOrder(matched.base, matched.ours, matched.theirs, {
    stays: (history) => merged.get(history) !== undefined,
    oursFirst: (one, other) => standsFirst(one, other, newestFirst),
  });
  // Where nobody is out of order, nobody wants to be; the order so far decides within a minute.
  const areInOrder = [base, ours, theirs].every((pieces) => isInOrder(pieces, newestFirst));
  const order = areInOrder ? joined.toSorted((one, other) => byTime(one, other, newestFirst)) : joined;
  let conflicts = 0;
  let day: CalendarDate | undefined;
  const pieces = order.map((history) => {
    const result = merged.get(history) ?? { text: "", conflicts: 0 };
    conflicts += result.conflicts;
    const piece = presentPiece(history);
    if (piece.kind === "day") day = piece.day;
    return { text: keepDate(result, history, day), gap: gapOf(history) };
  });
  return { pieces, conflicts };
}

/** The text that stays; undefined where the piece is deleted. */
function mergeHistory({ base, ours, theirs }: PieceHistory): MergedText | undefined {
  if (ours && theirs) return mergeLines(base?.text ?? firstLine(ours.text), ours.text, theirs.text);
  const side = ours ?? theirs;
  if (!side) return undefined;
  if (!base) return { text: side.text, conflicts: 0 };
  return side.text === base.text ? undefined : markDeletion(ours?.text, theirs?.text);
}

/** Of two additions at one place, theirs counts as the newer one of a minute. */
function standsFirst(one: PieceHistory, other: PieceHistory, newestFirst: boolean): boolean {
  const [ours, theirs] = [sortName(one, newestFirst), sortName(other, newestFirst)];
  return newestFirst ? ours > theirs : ours <= theirs;
}

function sortName(history: PieceHistory, newestFirst: boolean): string {
  const { base, ours, theirs } = history;
  const { kind, moment: present } = presentPiece(history);
  // Who gives an entry a new time gives it its place.
  const moment = (ours && theirs && chooseSide(base?.moment, ours.moment, theirs.moment)) ?? present;
  return sortNameOf({ kind, moment }, newestFirst);
}

/** The heading of a day stands above all of its entries. */
function sortNameOf({ kind, moment }: Pick<TextPiece, "kind" | "moment">, newestFirst: boolean): string {
  return kind === "day" && newestFirst ? `${moment}~` : moment;
}

function byTime(one: PieceHistory, other: PieceHistory, newestFirst: boolean): number {
  const [first, second] = [sortName(one, newestFirst), sortName(other, newestFirst)];
  if (first === second) return 0;
  return first < second === newestFirst ? 1 : -1;
}

/** Whether pieces stand by their times; without a date beside it, a time does not tell. */
function isInOrder(pieces: readonly TextPiece[], newestFirst: boolean): boolean {
  const names = pieces.map((piece) => sortNameOf(piece, newestFirst));
  return names.every((name, index) => {
    const before = names[index - 1] ?? name;
    return /^\d{4}-/u.test(name) && (newestFirst ? before >= name : before <= name);
  });
}

/** How many more steps lead to an earlier entry than to a later one. */
function stepsDown(pieces: readonly TextPiece[]): number {
  let down = 0;
  const entries = pieces.filter(({ kind }) => kind === "entry");
  for (const [index, { moment }] of entries.entries()) {
    const next = entries[index + 1]?.moment;
    if (next !== undefined && next !== moment) down += next < moment ? 1 : -1;
  }
  return down;
}

function presentPiece({ ours, theirs, base }: PieceHistory): TextPiece {
  const piece = ours ?? theirs ?? base;
  if (!piece) throw new Error("A history without a piece");
  return piece;
}

const UNDATED = /^(?<signs> {0,3}##[ \t]+)(?=\d{1,2}:\d\d(?!\d))/u;

/** An entry that would come under another day than it had gets its date into its heading. */
function keepDate({ text, conflicts }: MergedText, history: PieceHistory, day: CalendarDate | undefined): string {
  const piece = presentPiece(history);
  if (piece.kind === "day" || conflicts > 0) return text;
  const { base, ours, theirs } = history;
  const meant = ours && theirs ? chooseSide(base?.day, ours.day, theirs.day) : piece.day;
  if (meant === day) return text;
  const date = meant ?? piece.moment.slice(0, piece.moment.indexOf("T"));
  return date === "" ? text : text.replace(UNDATED, (signs) => `${signs}${date} `);
}

function gapOf({ base, ours, theirs }: PieceHistory): string | undefined {
  return chooseSide(base?.gap, ours?.gap, theirs?.gap) ?? ours?.gap ?? theirs?.gap ?? base?.gap;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
