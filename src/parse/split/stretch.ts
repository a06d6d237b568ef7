import { type PackedPieces, packPieces, unpackPieces } from "./pack-pieces.ts";
import type { ScannedPiece } from "./scanned-piece.ts";

/** A stretch of a file: some dozens of entries, whose pieces are made when somebody asks for them. */
export interface Stretch {
  /** Hash of its words and the heading below it; empty where nothing of it may be remembered. */
  readonly name: string;
  /** Characters. */
  readonly length: number;
  /** True when all of the text behind it decided where its pieces end. */
  readonly isOpenEnded: boolean;
  readonly pieces: readonly ScannedPiece[];
}

/** How one file was split: given back with the file's next version, only changed stretches are read again. */
export interface FileScan {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** What is remembered of a stretch: its pieces as one text. */
export interface StretchRecord {
  readonly packed: string;
}

export function foundStretch(pieces: readonly ScannedPiece[], name: string): Stretch {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return { name, length, isOpenEnded: pieces.some(({ openEnded }) => openEnded), pieces };
}

/** A stretch as it is remembered. */
export class RememberedStretch implements Stretch {
  readonly name: string;
  readonly isOpenEnded = false;
  readonly #recall: () => StretchRecord;
  readonly #read: () => string;
  #text: string | undefined;
  #pieces: readonly ScannedPiece[] | undefined;

  /** `read` gives its words when somebody asks for them. */
  constructor(recall: () => StretchRecord, read: () => string, name: string) {
    this.name = name;
    this.#recall = recall;
    this.#read = read;
  }

  get length() {
    return this.#words.length;
  }

  get pieces() {
    this.#pieces ??= unpackPieces(JSON.parse(this.#recall().packed) as PackedPieces, this.#words);
    return this.#pieces;
  }

  get #words() {
    this.#text ??= this.#read();
    return this.#text;
  }
}

/** Packed when a memory takes it: a process that watches keeps nothing. */
export function recordOf(pieces: readonly ScannedPiece[]): StretchRecord {
  return {
    get packed() {
      return JSON.stringify(packPieces(pieces));
    },
  };
}

export function piecesOf({ stretches }: FileScan): readonly ScannedPiece[] {
  return stretches.flatMap(({ pieces }) => pieces);
}
