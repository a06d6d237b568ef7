import type { ByteEdit } from "../../model/source.ts";

/** Compared at once, which takes a fraction of the time that one byte after the other takes. */
const BLOCK = 1 << 12;

/** Where the bytes of a file differ from those that it had before. */
export function byteEdit(before: Uint8Array, bytes: Uint8Array): ByteEdit {
  const most = Math.min(before.length, bytes.length);
  const start = commonStart(before, bytes, most);
  const behind = commonEnd(before, bytes, most - start);
  return { before, start, end: bytes.length - behind, endBefore: before.length - behind };
}

function commonStart(one: Uint8Array, other: Uint8Array, most: number): number {
  let at = 0;
  while (at + BLOCK <= most && isSame(one, at, other, at)) at += BLOCK;
  while (at < most && one[at] === other[at]) at += 1;
  return at;
}

function commonEnd(one: Uint8Array, other: Uint8Array, most: number): number {
  let size = 0;
  while (size + BLOCK <= most && isSame(one, one.length - size - BLOCK, other, other.length - size - BLOCK))
    size += BLOCK;
  while (size < most && one[one.length - 1 - size] === other[other.length - 1 - size]) size += 1;
  return size;
}

function isSame(one: Uint8Array, at: number, other: Uint8Array, otherAt: number): boolean {
  return Buffer.compare(one.subarray(at, at + BLOCK), other.subarray(otherAt, otherAt + BLOCK)) === 0;
}
