import type { FileBytes, SourceFile } from "../../model/source.ts";
import { isPlainText } from "../source/clean-text.ts";
import { endOfLine, type KeptStretches } from "./kept-stretches.ts";
import { countSigns, type SourceLayout } from "./source-layout.ts";
import type { Stretch } from "./stretch.ts";

/** A new version of a file whose bytes were compared with an earlier one: only what stands between known stretches was read. */
export interface SourceEdit {
  readonly layout: SourceLayout;
  readonly kept: KeptStretches;
  /** The kept stretches of the front and of the back. */
  readonly front: readonly Stretch[];
  readonly back: readonly Stretch[];
  /** Those that stood between them before, where they are at hand. */
  readonly replaced: readonly Stretch[];
  /** The text that stands between them now. */
  readonly words: string;
  /** The line below it, which is the first of the back; empty where the file ends. */
  readonly below: string;
}

/** A file as its blog is read from it. */
export interface ReadSource extends SourceFile {
  readonly edit?: SourceEdit | undefined;
}

/** An earlier version of a file, as far as it was found in the present one. */
export type FoundVersion = Pick<SourceEdit, "layout" | "kept" | "front" | "back" | "replaced">;

/** A day has 1440 minutes: more entries than this in one file were written by no newsroom, and would take all memory. */
export const MOST_HEADINGS = 100_000;

/**
 * Reads a file beside an earlier version of it: what stands between known stretches is decoded, and the whole text only when somebody asks for it.
 * Undefined where that is no plain UTF-8, which takes a look at all of the file.
 */
export function editedSource(path: string, bytes: FileBytes, found: FoundVersion): ReadSource | undefined {
  const { layout, kept } = found;
  const belowEnd = Math.min(endOfLine(bytes, kept.end), bytes.length);
  const words = decodePlain(bytes.subarray(kept.start, kept.end));
  const below = decodePlain(bytes.subarray(kept.end, belowEnd));
  if (words === undefined || below === undefined) return undefined;
  const signs = layout.signs + countSigns(words);
  if (signs > MOST_HEADINGS) return undefined;
  return new EditedSource(path, bytes, { ...found, layout: { ...layout, signs }, words, below });
}

/** The same edit with the next stretch of the back among the words to be read; undefined where there is none. */
export function withNextStretch({ bytes }: ReadSource, edit: SourceEdit): SourceEdit | undefined {
  const { layout, kept, back, replaced, words } = edit;
  const [next, ...others] = back;
  const length = layout.lengths[kept.back];
  if (!next || length === undefined || !bytes) return undefined;
  const end = kept.end + length;
  return {
    ...edit,
    kept: { ...kept, back: kept.back + 1, end },
    back: others,
    replaced: replaced.length === 0 ? [] : [...replaced, next],
    words: words + decodeExactly(bytes.subarray(kept.end, end)),
    below: decodeExactly(bytes.subarray(end, Math.min(endOfLine(bytes, end), bytes.length))),
  };
}

/** Whether a file is as its earlier version was. */
export function isUnchanged({ edit }: ReadSource): boolean {
  return edit !== undefined && edit.words === "" && edit.front.length === edit.layout.lengths.length;
}

class EditedSource implements ReadSource {
  readonly path: string;
  readonly bytes: FileBytes;
  readonly edit: SourceEdit;
  #text: string | undefined;

  constructor(path: string, bytes: FileBytes, edit: SourceEdit) {
    this.path = path;
    this.bytes = bytes;
    this.edit = edit;
  }

  get text() {
    this.#text ??= decodeExactly(this.bytes.subarray(0));
    return this.#text;
  }
}

function decodePlain(bytes: Uint8Array): string | undefined {
  try {
    const text = decodeExactly(bytes);
    return isPlainText(text) ? text : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The text of bytes from within a file: nothing is left out. Throws a `TypeError` for bytes that are no UTF-8. */
export function decodeExactly(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
