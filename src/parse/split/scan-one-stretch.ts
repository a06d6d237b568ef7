import { commonEnd, commonStart } from "../source/common-text.ts";
import type { SourceEdit } from "./edited-source.ts";
import { detach } from "./scan-file.ts";
import { scanPieces } from "./scan-pieces.ts";
import { isOneStretch, nameOfStretch, recallStretch, type StretchTools } from "./scan-stretches.ts";
import type { ScannedPiece } from "./scanned-piece.ts";
import { foundStretch, recordOf, type Stretch } from "./stretch.ts";

/**
 * Splits a stretch that stands where one stood before, and reads only the pieces of it that changed; undefined where that
 * is not all there is to it.
 */
export function scanOneStretch(
  { words, below, replaced }: Pick<SourceEdit, "words" | "below" | "replaced">,
  { readPiece, memory }: StretchTools,
): readonly Stretch[] | undefined {
  const [earlier] = replaced;
  const text = words + below;
  if (!earlier || replaced.length > 1 || !isOneStretch(text, words.length)) return undefined;
  const name = memory ? nameOfStretch(words, below, memory.hash) : "";
  if (memory && recallStretch(memory.memory, name)) return undefined;
  const { front, start, stops } = knownPieces(earlier.pieces, words);
  const stopAt = (offset: number) => stops.has(offset) || offset === words.length;
  const scanned = scanPieces(text, readPiece, { start, stopAt });
  const back = scanned.end === words.length ? [] : stops.get(scanned.end);
  if (!back || scanned.pieces.some(({ openEnded }) => openEnded)) return undefined;
  const pieces = [...front, ...scanned.pieces.map(detach), ...back];
  memory?.memory.set(name, recordOf(pieces));
  return [foundStretch(pieces, name)];
}

interface KnownPieces {
  /** Pieces before the change, and where they end. */
  readonly front: readonly ScannedPiece[];
  readonly start: number;
  /** Offsets at which a scan may stop, each with the pieces from there on. */
  readonly stops: ReadonlyMap<number, readonly ScannedPiece[]>;
}

/** The pieces of an earlier text that stand in the present one, each with the line below it; what is said of one may come from there. */
function knownPieces(pieces: readonly ScannedPiece[], words: string): KnownPieces {
  const before = pieces.map(({ text }) => text).join("");
  const common = commonStart(before, words);
  let start = 0;
  let count = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    if (!isSettled(piece) || end >= words.length || endOfLine(words, end) > common) break;
    start = end;
    count += 1;
  }
  const least = Math.max(start, start - words.length + before.length, before.length - commonEnd(before, words));
  const stops = new Map<number, readonly ScannedPiece[]>();
  let offset = before.length;
  for (let index = pieces.length - 1; index >= count; index -= 1) {
    const piece = pieces[index];
    offset -= piece?.text.length ?? 0;
    if (!piece || !isSettled(piece) || offset <= least) break;
    stops.set(offset + words.length - before.length, pieces.slice(index));
  }
  return { front: pieces.slice(0, count), start, stops };
}

function isSettled({ isNotable, openEnded }: ScannedPiece): boolean {
  return !isNotable && !openEnded;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.length + 1 : end + 1;
}
