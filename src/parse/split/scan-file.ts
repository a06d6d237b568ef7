import { commonEnd, commonStart } from "../source/common-text.ts";
import { type StretchTools, scanStretches } from "./scan-stretches.ts";
import type { ScannedPiece } from "./scanned-piece.ts";
import { type FileScan, foundStretch, type Stretch } from "./stretch.ts";

/** Splits a file's text; of a scan of its earlier version all stretches that did not change are used again, and in the others all pieces. */
export function scanFile(text: string, tools: StretchTools, earlier?: FileScan): FileScan {
  if (!earlier || earlier.stretches.length === 0) return { text, stretches: scanStretches(text, tools).stretches };
  if (earlier.text === text) return earlier;
  const kept = keepFront(earlier, commonStart(earlier.text, text));
  const back = offsetsInBack(earlier, text, kept.end);
  const scanned = scanStretches(text, tools, { start: kept.end, stops: back });
  const from = scanned.end < text.length ? back.get(scanned.end) : undefined;
  const rest = from === undefined ? [] : earlier.stretches.slice(from);
  const replaced = earlier.stretches.slice(kept.stretches.length, from ?? earlier.stretches.length);
  return { text, stretches: [...kept.stretches, ...detachAll(scanned.stretches, replaced), ...rest] };
}

interface Front {
  readonly stretches: readonly Stretch[];
  readonly end: number;
}

/** The stretches before a change: the line that ends a stretch must be unchanged too, as must all that decided where. */
function keepFront({ text, stretches }: FileScan, common: number): Front {
  let end = 0;
  let count = 0;
  for (const { isOpenEnded, length } of stretches) {
    const after = end + length;
    if (isOpenEnded || after >= text.length || after + firstLineLength(text, after) > common) break;
    end = after;
    count += 1;
  }
  return { stretches: stretches.slice(0, count), end };
}

function firstLineLength(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.length - start + 1 : end + 1 - start;
}

/** Offsets in the new text at which stretches behind a change start, with their place among the earlier ones. */
function offsetsInBack({ text: before, stretches }: FileScan, text: string, from: number): ReadonlyMap<number, number> {
  const shift = text.length - before.length;
  const least = Math.max(from, from - shift, before.length - commonEnd(before, text));
  const offsets = new Map<number, number>();
  let offset = before.length;
  for (let index = stretches.length - 1; index >= 0; index -= 1) {
    offset -= stretches[index]?.length ?? 0;
    if (offset <= least) break;
    offsets.set(offset + shift, index);
  }
  return offsets;
}

/**
 * The same stretches with texts of their own, and with the pieces that stood there before. A slice keeps the text that it was
 * cut from alive, and a desk saves all night: without this every version of the file would stay in memory.
 */
export function detachAll(found: readonly Stretch[], replaced: readonly Stretch[]): readonly Stretch[] {
  const before = new Map<string, ScannedPiece>();
  for (const piece of replaced.flatMap(({ pieces }) => pieces)) {
    // What is said about a piece may come from the text behind it.
    if (!piece.isNotable && !piece.openEnded) before.set(piece.text, piece);
  }
  const knownOrOwn = (piece: ScannedPiece): ScannedPiece => {
    const known = piece.isNotable || piece.openEnded ? undefined : before.get(piece.text);
    // Two entries of the same words are two entries.
    before.delete(piece.text);
    return known ?? detach(piece);
  };
  return found.map(({ pieces, name }) => foundStretch(pieces.map(knownOrOwn), name));
}

/** The same piece with texts of its own. */
export function detach(piece: ScannedPiece): ScannedPiece {
  return structuredClone(piece);
}
