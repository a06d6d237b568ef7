import type { PictureType } from "../read-picture.ts";
import { stripGif } from "./gif-blocks.ts";
import { stripJpeg } from "./jpeg-segments.ts";
import { stripPng } from "./png-chunks.ts";
import { stripWebp } from "./webp-chunks.ts";

const STRIPPERS: Readonly<Partial<Record<PictureType, (bytes: Uint8Array) => Uint8Array | undefined>>> = {
  "image/gif": stripGif,
  "image/jpeg": stripJpeg,
  "image/png": stripPng,
  "image/webp": stripWebp,
  // A drawing holds what its maker wrote into it, and no camera's notes.
  "image/svg+xml": (bytes) => bytes,
};

/** Whether notes can be taken out of files of that type without touching their pixels. */
export function canStrip(type: PictureType): boolean {
  return STRIPPERS[type] !== undefined;
}

/**
 * A picture's file without what camera and editors noted in it (place, time, owner, device), its pixels untouched;
 * undefined when the file is damaged.
 */
export function stripMetadata(bytes: Uint8Array, type: PictureType): Uint8Array | undefined {
  return STRIPPERS[type]?.(bytes);
}
