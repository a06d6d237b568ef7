import type { FileBytes, RawFile } from "../../model/source.ts";
import { byteEdit } from "./byte-edit.ts";
import { inPieces } from "./file-pieces.ts";

/** The next version of a file, of which only what changed is kept: `bytes` need not be good for longer than this call. */
export function editedFile(
  path: string,
  bytes: Uint8Array,
  before: FileBytes,
): RawFile & { readonly bytes: FileBytes } {
  const edit = byteEdit(before, bytes);
  const changed = Buffer.from(bytes.subarray(edit.start, edit.end));
  return { path, bytes: inPieces(before).with(edit.start, edit.endBefore, changed), edit };
}
