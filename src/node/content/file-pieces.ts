import type { FileBytes } from "../../model/source.ts";

/** With more pieces than this, to find one takes longer than to copy all of them into one. */
const MOST_PIECES = 64;

/**
 * The bytes of a file that is edited again and again: what stayed is not copied, because megabytes that come and go with each
 * save make V8 look for garbage in all of the memory after every few of them.
 */
export class FilePieces implements FileBytes {
  readonly length: number;
  readonly pieces: readonly Uint8Array[];

  constructor(pieces: readonly Uint8Array[]) {
    const filled = pieces.filter(({ length }) => length > 0);
    this.pieces = filled.length > MOST_PIECES ? [Buffer.concat(filled)] : filled;
    this.length = this.pieces.reduce((sum, { length }) => sum + length, 0);
  }

  /** The same with other bytes between two offsets. */
  with(start: number, end: number, bytes: Uint8Array): FilePieces {
    return new FilePieces([...this.#between(0, start), bytes, ...this.#between(end, this.length)]);
  }

  subarray(start: number, end = this.length): Uint8Array {
    const found = this.#between(start, Math.min(end, this.length));
    const [first] = found;
    return first && found.length === 1 ? first : Buffer.concat(found);
  }

  indexOf(byte: number, from = 0): number {
    let start = 0;
    for (const piece of this.pieces) {
      const at = start + piece.length > from ? piece.indexOf(byte, Math.max(0, from - start)) : -1;
      if (at >= 0) return start + at;
      start += piece.length;
    }
    return -1;
  }

  #between(from: number, to: number): readonly Uint8Array[] {
    const found: Uint8Array[] = [];
    let start = 0;
    for (const piece of this.pieces) {
      const end = start + piece.length;
      if (end > from && start < to) found.push(piece.subarray(Math.max(0, from - start), Math.min(to, end) - start));
      start = end;
    }
    return found;
  }
}

/** Bytes as pieces, one where they lie in one. */
export function inPieces(bytes: FileBytes): FilePieces {
  return bytes instanceof FilePieces ? bytes : new FilePieces([bytes.subarray(0)]);
}
