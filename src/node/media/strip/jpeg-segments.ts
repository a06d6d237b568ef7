import { startsWith, viewOf } from "./byte-reader.ts";

const MARK = 0xff;
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const FIRST_APPLICATION = 0xe0;
const LAST_APPLICATION = 0xef;
/** Size of the pixels (JFIF), the profile of the colours, and how they are meant (Adobe): without these a picture looks otherwise. */
const SHOWN: ReadonlySet<number> = new Set([0xe0, 0xe2, 0xee]);
const PROFILE = 0xe2;
const PROFILE_NAME = "ICC_PROFILE\0";

/** A marker with what belongs to it; a scan with its pixels. */
interface JpegSegment {
  readonly marker: number;
  readonly bytes: Uint8Array;
}

/**
 * The same picture without notes of camera and editors, cut at its end: behind it phones put small films and second
 * pictures with notes of their own. Undefined when the file is damaged.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const segments = readJpeg(bytes)?.filter(isShown);
  return segments && Buffer.concat(segments.map((segment) => segment.bytes));
}

/** The segments from the start to the end of the picture (ITU T.81, annex B); undefined when the file is cut or no JPEG. */
function readJpeg(bytes: Uint8Array): readonly JpegSegment[] | undefined {
  if (bytes[0] !== MARK || bytes[1] !== START) return undefined;
  const segments: JpegSegment[] = [{ marker: START, bytes: bytes.subarray(0, 2) }];
  for (let at = 2; at + 1 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== MARK) return undefined;
    if (marker === END) return [...segments, { marker, bytes: bytes.subarray(at, at + 2) }];
    const end = segmentEnd(bytes, at, marker);
    if (end === undefined || end > bytes.length) return undefined;
    // A mark twice is filling.
    if (marker !== MARK) segments.push({ marker, bytes: bytes.subarray(at, end) });
    at = end;
  }
  return undefined;
}

function segmentEnd(bytes: Uint8Array, at: number, marker: number): number | undefined {
  if (marker === MARK) return at + 1;
  if (at + 4 > bytes.length) return undefined;
  const end = at + 2 + viewOf(bytes).getUint16(at + 2);
  return marker === SCAN ? scanEnd(bytes, end) : end;
}

function isShown({ marker, bytes }: JpegSegment): boolean {
  if (marker === COMMENT) return false;
  if (marker < FIRST_APPLICATION || marker > LAST_APPLICATION) return true;
  if (marker !== PROFILE) return SHOWN.has(marker);
  return startsWith(bytes, PROFILE_NAME, 4);
}

/** The next mark behind the pixels of a scan; a zero or a restart number behind a mark belongs to the pixels. */
function scanEnd(bytes: Uint8Array, start: number): number | undefined {
  for (let at = bytes.indexOf(MARK, start); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isPixels = next === 0 || next === MARK || (next >= 0xd0 && next <= 0xd7);
    if (!isPixels) return at;
  }
  return undefined;
}
