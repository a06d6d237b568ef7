/** Longest text, in UTF-16 code units, that is encoded into the room kept for it: nearly every page and feed. */
const LONGEST = 1 << 17;
/** UTF-8 takes three bytes a code unit at most. */
const ROOM = Buffer.allocUnsafeSlow(3 * LONGEST);

/**
 * The bytes of a file's contents, text as UTF-8; they are good until the next call. Thousands of files are encoded one
 * after the other, and a buffer for each would fill the memory faster than it is given back.
 */
export function bytesOf(contents: string | Uint8Array): Uint8Array {
  if (typeof contents !== "string") return contents;
  if (contents.length > LONGEST) return Buffer.from(contents);
  return ROOM.subarray(0, ROOM.write(contents));
}

/** The bytes of a text of any length, one piece after the other: each is good until the next. */
export function* bytesInPieces(text: string): Generator<Uint8Array> {
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = Math.min(start + LONGEST, text.length);
    // A pair of code units that stand for one letter stays together.
    if (end < text.length && isFirstOfPair(text.charCodeAt(end - 1))) end -= 1;
    yield bytesOf(text.slice(start, end));
  }
}

function isFirstOfPair(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
