import type { DraftEntry } from "../../model/draft.ts";
import type { EntryId } from "../../model/names.ts";
import type { FileScan, ScannedPiece } from "../split/scanned-piece.ts";
import type { PlacedEntry } from "./place-entries.ts";

/** What a read of a file gave: with it the next version of the file costs only what changed. */
export interface KnownFile {
  /** The whole text where all of it was plain, else nothing. */
  readonly plainText: string;
  readonly scan: FileScan;
  readonly placed: readonly PlacedEntry[];
  /** One for each placed entry; none where the blog could not be read. */
  readonly drafts: readonly DraftEntry[];
}

export const NOTHING_KNOWN: KnownFile = { plainText: "", scan: { text: "", pieces: [] }, placed: [], drafts: [] };

/** Finds what is known of an entry: at its place from the start of the file, or from the end. */
export class KnownEntries {
  readonly #known: KnownFile;
  /** How many pieces the file has more than it had. */
  readonly #shift: number;

  constructor(known: KnownFile, pieces: readonly ScannedPiece[]) {
    this.#known = known;
    this.#shift = pieces.length - known.scan.pieces.length;
  }

  placed(index: number, piece: ScannedPiece, line: number): PlacedEntry | undefined {
    const { placed } = this.#known;
    const isSame = (entry: PlacedEntry | undefined) => entry?.piece === piece && entry.line === line;
    const fromStart = elementAt(placed, index);
    if (isSame(fromStart)) return fromStart;
    const fromEnd = elementAt(placed, index - this.#shift);
    return isSame(fromEnd) ? fromEnd : undefined;
  }

  draft(index: number, entry: PlacedEntry, id: EntryId): DraftEntry | undefined {
    const { placed, drafts } = this.#known;
    const at = elementAt(placed, index) === entry ? index : index - this.#shift;
    const draft = elementAt(placed, at) === entry ? drafts[at] : undefined;
    return draft?.id === id ? draft : undefined;
  }
}

/** V8 looks a place before the first or behind the last up as a name, which takes ten microseconds. */
function elementAt<T>(list: readonly T[], index: number): T | undefined {
  return index >= 0 && index < list.length ? list[index] : undefined;
}
