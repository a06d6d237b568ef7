import type { PieceFacts } from "../../model/entry-content.ts";
import { commonEnd, commonStart } from "../source/common-text.ts";
import { scanPieces } from "./scan-pieces.ts";
import { type StretchMemory, scanStretches } from "./scan-stretches.ts";
import type { FileScan, ScannedPiece } from "./scanned-piece.ts";

/** Splits a file's text; of a scan of its earlier version all pieces that did not change are used again. */
export function scanFile(
  text: string,
  readPiece: (text: string) => PieceFacts,
  earlier?: FileScan,
  stretches?: StretchMemory,
): FileScan {
  if (!earlier || earlier.pieces.length === 0) {
    return { text, pieces: stretches ? scanStretches(text, readPiece, stretches) : scanPieces(text, readPiece).pieces };
  }
  if (earlier.text === text) return earlier;
  const kept = keepFront(earlier, commonStart(earlier.text, text));
  const back = offsetsInBack(earlier, text, kept.end);
  const scanned = scanPieces(text, readPiece, { start: kept.end, stopAt: (offset) => back.has(offset) });
  const rest = scanned.end < text.length ? earlier.pieces.slice(back.get(scanned.end)) : [];
  return { text, pieces: [...kept.pieces, ...scanned.pieces.map(detach), ...rest] };
}

interface Front {
  readonly pieces: readonly ScannedPiece[];
  readonly end: number;
}

/** The pieces before a change: the line that ends a piece must be unchanged too, as must all that decided where. */
function keepFront({ pieces }: FileScan, common: number): Front {
  let end = 0;
  let count = 0;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const after = end + piece.text.length;
    if (piece.openEnded || !next || after + firstLineLength(next.text) > common) break;
    end = after;
    count += 1;
  }
  return { pieces: pieces.slice(0, count), end };
}

function firstLineLength(text: string): number {
  const end = text.indexOf("\n");
  return end === -1 ? text.length + 1 : end + 1;
}

/** Offsets in the new text at which pieces behind a change start, with their place among the earlier pieces. */
function offsetsInBack({ text: before, pieces }: FileScan, text: string, from: number): ReadonlyMap<number, number> {
  const shift = text.length - before.length;
  const least = Math.max(from, from - shift, before.length - commonEnd(before, text));
  const offsets = new Map<number, number>();
  let offset = before.length;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    offset -= piece?.text.length ?? 0;
    if (offset <= least) break;
    offsets.set(offset + shift, index);
  }
  return offsets;
}

/**
 * The same piece with texts of its own; the first version of a file is not worth it. A slice keeps the text that it was cut from alive, and a desk saves all night:
 * without this every version of the file would stay in memory.
 */
function detach(piece: ScannedPiece): ScannedPiece {
  return structuredClone(piece);
}
