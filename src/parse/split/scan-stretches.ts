import type { PieceFacts } from "../../model/entry-content.ts";
import type { Hash } from "../../model/hash.ts";
import type { Memory } from "../../model/memory.ts";
import { scanPieces } from "./scan-pieces.ts";
import { foundStretch, RememberedStretch, recordOf, type Stretch, type StretchRecord } from "./stretch.ts";

/** Where stretches of files are remembered. */
export interface StretchMemory {
  readonly hash: Hash;
  readonly memory: Memory;
}

/** How a text is cut into stretches. */
export interface StretchTools {
  /** The Markdown engine's view of a piece: asked only where the line scanner cannot be sure. */
  readonly readPiece: (text: string) => PieceFacts;
  /** Without it every stretch is read as new. */
  readonly memory: StretchMemory | undefined;
}

/** Where a scan begins, which must be at the start of a piece, and at which offsets it may stop. */
export interface StretchRange {
  readonly start: number;
  readonly stops: ReadonlyMap<number, unknown>;
}

/** The stretches found, and the offset at which the scan stopped: the text's end unless it came to a stop. */
export interface ScannedStretches {
  readonly stretches: readonly Stretch[];
  readonly end: number;
}

/**
 * Behind so many headings a stretch may end, and then at one of so many: longer ones would be more to read after an edit,
 * shorter ones more to look up. Without the first number some are four times as long as most.
 */
const LEAST_ENTRIES = 24;
const FURTHER_ENTRIES = 24;
/** One of so many headings begins a stretch wherever it stands, so that the others find back to where they were. */
const ENTRIES_ANYWAY = 5 * FURTHER_ENTRIES;
const HEADING = "\n## ";
const LONGEST_HEADING = 64;
const WHOLE: StretchRange = { start: 0, stops: new Map() };

/**
 * Splits a text as `scanPieces` does, in stretches of some dozens of entries, each at most once for the words that it
 * depends on: its own and the heading below it. The words of headings decide where stretches begin, so that an entry that
 * is put in moves hardly any of the others. A stretch that ends within a block is not remembered, nor anything from a block on that
 * is never closed.
 */
export function scanStretches(
  text: string,
  { readPiece, memory }: StretchTools,
  range: StretchRange = WHOLE,
): ScannedStretches {
  const cuts = new Cuts(text, range.start);
  const stretches: Stretch[] = [];
  let start = range.start;
  while (start < text.length && (start === range.start || !range.stops.has(start))) {
    const end = cuts.after(start);
    const words = text.slice(start, end);
    const name = memory ? nameOfStretch(words, firstLine(text, end), memory.hash) : "";
    const recall = memory && recallStretch(memory.memory, name);
    if (recall) {
      stretches.push(new RememberedStretch(recall, () => words, name));
      start = end;
      continue;
    }
    const scanned = scanPieces(text, readPiece, { start, stopAt: (offset) => cuts.has(offset) });
    const isWhole = scanned.pieces.every(({ openEnded }) => !openEnded);
    if (!isWhole) {
      // What was swallowed once is kept in mind to the end of the text.
      stretches.push(foundStretch(scanPieces(text, readPiece, { start }).pieces, ""));
      return { stretches, end: text.length };
    }
    const isAlone = memory !== undefined && scanned.end === end;
    if (isAlone) memory.memory.set(name, recordOf(scanned.pieces));
    stretches.push(foundStretch(scanned.pieces, isAlone ? name : ""));
    start = scanned.end;
  }
  return { stretches, end: start };
}

/** Gives what is remembered of a stretch, which is not read while nobody asks for its pieces; undefined where nothing is. */
export function recallStretch(memory: Memory, name: string): (() => StretchRecord) | undefined {
  const isThere = memory.has ? memory.has(name) : memory.get(name) !== undefined;
  if (!isThere) return undefined;
  return () => {
    const record = memory.get(name) as StretchRecord | undefined;
    if (!record) throw new Error("A memory has forgotten a value while it was used");
    return record;
  };
}

/** The name of a stretch by its words, as text or as UTF-8, and the line below it with its line feed. */
export function nameOfStretch(words: string | Uint8Array, below: string, hash: Hash): string {
  return hash(`stretch\u0000${hash(words)}\u0000${below}`);
}

function firstLine(text: string, start: number): string {
  if (start >= text.length) return "";
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end + 1);
}

/** Offsets of headings at which a stretch may begin. Whether they stand within a block, the scan finds out. */
class Cuts {
  readonly #text: string;
  readonly #found = new Set<number>();
  /** Up to here all of them are found. */
  #seen: number;
  #latest = 0;

  /** Begins at the start of a stretch. */
  constructor(text: string, start: number) {
    this.#text = text;
    this.#seen = start;
  }

  /** The first one behind an offset, else the end of the text. */
  after(offset: number): number {
    while (this.#latest <= offset) this.#findNext();
    return Math.min(this.#latest, this.#text.length);
  }

  has(offset: number): boolean {
    while (this.#latest < offset) this.#findNext();
    return this.#found.has(offset);
  }

  #findNext(): void {
    const text = this.#text;
    let at = text.indexOf(HEADING, this.#seen);
    let headings = 1;
    while (at >= 0 && !endsStretch(text, at + HEADING.length, headings)) {
      at = text.indexOf(HEADING, at + 1);
      headings += 1;
    }
    if (at >= 0) this.#found.add(at + 1);
    this.#latest = at >= 0 ? at + 1 : Number.POSITIVE_INFINITY;
    this.#seen = at + 1;
  }
}

/** Whether a stretch may begin at an offset of a text that begins with one. */
export function mayBeginStretch(text: string, offset: number): boolean {
  return new Cuts(text, 0).has(offset);
}

/** Whether no stretch begins within so many of the first characters of a text, and one begins behind them, or the text ends. */
export function isOneStretch(text: string, length: number): boolean {
  return new Cuts(text, 0).after(0) === length;
}

/** Whether a stretch ends above a heading whose words start here, the so many-th since it began. */
function endsStretch(text: string, start: number, headings: number): boolean {
  return hashOfHeading(text, start) % (headings < LEAST_ENTRIES ? ENTRIES_ANYWAY : FURTHER_ENTRIES) === 0;
}

/** FNV-1a over the heading's first words. */
function hashOfHeading(text: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + LONGEST_HEADING; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || Number.isNaN(code)) break;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
