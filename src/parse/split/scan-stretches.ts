import type { PieceFacts } from "../../model/entry-content.ts";
import type { Hash } from "../../model/hash.ts";
import type { Memory } from "../../model/memory.ts";
import { type PackedPieces, packPieces, unpackPieces } from "./pack-pieces.ts";
import { scanPieces } from "./scan-pieces.ts";
import type { ScannedPiece } from "./scanned-piece.ts";

/** Where stretches of files are remembered. */
export interface StretchMemory {
  readonly hash: Hash;
  readonly memory: Memory;
}

/** One of so many headings begins a stretch: fewer would be more to read after an edit, more of them more to look up. */
const ENTRIES_PER_STRETCH = 48;
const HEADING = "\n## ";
const LONGEST_HEADING = 64;

/**
 * Splits a text as `scanPieces` does, in stretches of some dozens of entries, each at most once for the words that it
 * depends on: its own and the heading below it. The words of headings decide where stretches begin, so that an entry that
 * is put in moves none of the others. A stretch that ends within a block is not remembered, nor anything from a block on that
 * is never closed.
 */
export function scanStretches(
  text: string,
  readPiece: (text: string) => PieceFacts,
  { hash, memory }: StretchMemory,
): readonly ScannedPiece[] {
  const starts = new Set(stretchStarts(text));
  const ends = [...starts, text.length];
  const found: (readonly ScannedPiece[])[] = [];
  let start = 0;
  for (const end of ends) {
    // A scan that was led over the end of a stretch stands further down.
    if (end <= start) continue;
    const own = text.slice(start, end);
    const stretch = hash(`stretch\u0000${own}\u0000${firstLine(text, end)}`);
    const known = memory.get(stretch) as PackedPieces | undefined;
    if (known) {
      found.push(unpackPieces(known, own, stretch));
      start = end;
      continue;
    }
    const scanned = scanPieces(text, readPiece, { start, stopAt: (offset) => starts.has(offset) });
    if (scanned.pieces.some(({ openEnded }) => openEnded)) {
      // What was swallowed once is kept in mind to the end of the text.
      found.push(scanPieces(text, readPiece, { start }).pieces);
      break;
    }
    if (scanned.end === end) {
      memory.set(stretch, packPieces(scanned.pieces));
      nameAll(scanned.pieces, stretch);
    }
    found.push(scanned.pieces);
    start = scanned.end;
  }
  return found.flat();
}

/** Offsets of headings at which a stretch may begin. Whether they stand within a block, the scan finds out. */
function* stretchStarts(text: string): Generator<number> {
  for (let at = text.indexOf(HEADING); at >= 0; at = text.indexOf(HEADING, at + 1)) {
    if (beginsStretch(text, at + HEADING.length)) yield at + 1;
  }
}

/** FNV-1a over the heading's first words. */
function beginsStretch(text: string, start: number): boolean {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + LONGEST_HEADING; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || Number.isNaN(code)) break;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % ENTRIES_PER_STRETCH === 0;
}

function firstLine(text: string, start: number): string {
  if (start >= text.length) return "";
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end + 1);
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };

/** Pieces that were just found belong to nobody yet. */
function nameAll(pieces: readonly Growing<ScannedPiece>[], stretch: string): void {
  for (const [place, piece] of pieces.entries()) {
    piece.stretch = stretch;
    piece.place = place;
  }
}
