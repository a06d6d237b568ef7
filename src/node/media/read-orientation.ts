import { readPng } from "./strip/png-chunks.ts";
import { readWebp } from "./strip/webp-chunks.ts";

/** How a picture is to be turned, by Exif's numbers: 1 for not at all, from 5 on by a quarter. */
export function readOrientation(bytes: Uint8Array, type: "image/png" | "image/webp"): number {
  const notes = type === "image/png" ? partOf(readPng(bytes), "eXIf", 4) : partOf(readWebp(bytes), "EXIF", 0);
  return (notes && orientationIn(notes)) ?? 1;
}

/** Length and name, or name and length. */
const CHUNK_HEAD = 8;

function partOf(
  chunks: readonly { readonly name: string; readonly bytes: Uint8Array }[] | undefined,
  wanted: string,
  behind: number,
): Uint8Array | undefined {
  const bytes = chunks?.find(({ name }) => name === wanted)?.bytes;
  return bytes?.subarray(CHUNK_HEAD, bytes.length - behind);
}

const ORIENTATION = 0x0112;
const FIELD = 12;

/** The orientation in the first directory of a block of Exif, which is a small TIFF file (Exif 3.0, section 4.5). */
function orientationIn(exif: Uint8Array): number | undefined {
  // WebP of some programs has the words before it with which JPEG marks it.
  const start = Buffer.from(exif.subarray(0, 6)).toString("latin1") === "Exif\0\0" ? 6 : 0;
  const tiff = Buffer.from(exif.subarray(start));
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  if (tiff.length < 10 || (!isLittle && tiff.toString("latin1", 0, 2) !== "MM")) return undefined;
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  const end = Math.min(tiff.length, directory + 2 + short(directory) * FIELD);
  for (let at = directory + 2; at + FIELD <= end; at += FIELD) {
    if (short(at) !== ORIENTATION) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
