import type { ByteEdit, FileBytes } from "../../model/source.ts";
import { inPieces } from "./file-pieces.ts";

/** Compared at once, which takes a fraction of the time that one byte after the other takes. */
const BLOCK = 1 << 12;

/** Where the bytes of a file differ from those that it had before. */
export function byteEdit(before: FileBytes, bytes: Uint8Array): ByteEdit {
  const { pieces } = inPieces(before);
  const most = Math.min(before.length, bytes.length);
  const start = commonStart(pieces, bytes, most);
  const behind = commonEnd(pieces, bytes, most - start);
  return { before, start, end: bytes.length - behind, endBefore: before.length - behind };
}

function commonStart(pieces: readonly Uint8Array[], other: Uint8Array, most: number): number {
  let common = 0;
  for (const piece of pieces) {
    const length = Math.min(piece.length, most - common);
    const rest = other.subarray(common, common + length);
    let at = 0;
    while (at + BLOCK <= length && isSame(piece, rest, at)) at += BLOCK;
    while (at < length && piece[at] === rest[at]) at += 1;
    common += at;
    if (at < length || common === most) break;
  }
  return common;
}

function commonEnd(pieces: readonly Uint8Array[], other: Uint8Array, most: number): number {
  let common = 0;
  for (const whole of pieces.toReversed()) {
    const length = Math.min(whole.length, most - common);
    const piece = whole.subarray(whole.length - length);
    const end = other.length - common;
    const rest = other.subarray(end - length, end);
    let at = length;
    while (at >= BLOCK && isSame(piece, rest, at - BLOCK)) at -= BLOCK;
    while (at > 0 && piece[at - 1] === rest[at - 1]) at -= 1;
    common += length - at;
    if (at > 0 || common === most) break;
  }
  return common;
}

function isSame(one: Uint8Array, other: Uint8Array, at: number): boolean {
  return Buffer.compare(one.subarray(at, at + BLOCK), other.subarray(at, at + BLOCK)) === 0;
}
