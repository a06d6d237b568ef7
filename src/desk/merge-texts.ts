import { chooseSide, type MergedText, mergeLines } from "./merge-lines.ts";
import { mergePieces } from "./merge-pieces.ts";
import { mergeSettings } from "./merge-settings.ts";
import { type ReadPiece, type SplitText, splitText } from "./split-text.ts";

const MARK = "\uFEFF";

/**
 * Merges two versions of a file that come from one base: by keys of the front matter and by entries, so that additions
 * at one place stand side by side and only two different edits of one entry conflict, inside it. Where entries cannot be
 * told apart for sure, it merges by lines. The result has the line ends and the byte order mark of ours.
 */
export function mergeTexts(base: string, ours: string, theirs: string, readPiece: ReadPiece): MergedText {
  const [b, a, t] = [plain(base), plain(ours), plain(theirs)];
  const decided = chooseSide(b, a, t);
  const merged =
    decided === undefined ? (mergeEntries(b, a, t, readPiece) ?? mergeLines(b, a, t)) : { text: decided, conflicts: 0 };
  return { ...merged, text: inFormOf(ours === "" ? theirs : ours, merged.text) };
}

function mergeEntries(base: string, ours: string, theirs: string, readPiece: ReadPiece): MergedText | undefined {
  const split = (text: string) => splitText(text, readPiece);
  const [b, a, t] = [split(base), split(ours), split(theirs)];
  if (!b || !a || !t) return undefined;
  const front = mergeFront(ours, b, a, t);
  const opening = mergeLines(trimEnd(b.opening), trimEnd(a.opening), trimEnd(t.opening));
  const { pieces, conflicts } = mergePieces(b.pieces, a.pieces, t.pieces);
  const texts = pieces.map(({ text }) => text);
  const parts = [
    ...(opening.text === "" ? [] : [{ text: opening.text, gap: gapOf(a.opening) ?? gapOf(t.opening) }]),
    ...pieces,
  ];
  const blank = opening.text === "" ? (chooseSide(b.opening, a.opening, t.opening) ?? a.opening) : "";
  const end = texts.length === 0 ? (gapOf(a.opening) ?? "\n") : (a.pieces.length === 0 ? t : a).end;
  const body =
    blank + parts.map(({ text, gap }, index) => text + (index === parts.length - 1 ? end : (gap ?? "\n\n"))).join("");
  const text = front.text + body;
  const count = front.conflicts + opening.conflicts + conflicts;
  // What was told apart must be told apart again: a list or an open block could take in what now stands behind it.
  if (count === 0 && !isSplitInto(split(text), texts)) return undefined;
  return { text, conflicts: count };
}

function mergeFront(text: string, base: SplitText, ours: SplitText, theirs: SplitText): MergedText {
  const { settings } = ours;
  if (settings === theirs.settings && settings === undefined) return { text: "", conflicts: 0 };
  const merged = mergeSettings(base.settings ?? "", settings ?? "", theirs.settings ?? "");
  if (merged.text === "" && (settings === undefined || theirs.settings === undefined)) return merged;
  const opening = settings === undefined ? "---\n" : text.slice(0, text.indexOf("\n") + 1);
  return { ...merged, text: `${opening}${merged.text}---\n` };
}

function isSplitInto(split: SplitText | undefined, texts: readonly string[]): boolean {
  return split?.pieces.length === texts.length && split.pieces.every(({ text }, index) => text === texts[index]);
}

function plain(text: string): string {
  return (text.startsWith(MARK) ? text.slice(MARK.length) : text).replaceAll(/\r\n?/gu, "\n");
}

/** The text with the byte order mark and the line ends that a file has. */
function inFormOf(file: string, text: string): string {
  const windows = file.match(/\r\n/gu)?.length ?? 0;
  const all = file.match(/\n/gu)?.length ?? 0;
  const ends = windows * 2 > all ? text.replaceAll("\n", "\r\n") : text;
  return file.startsWith(MARK) ? MARK + ends : ends;
}

function trimEnd(text: string): string {
  return text.trimEnd();
}

function gapOf(text: string): string | undefined {
  return text.trim() === "" ? undefined : text.slice(text.trimEnd().length);
}
