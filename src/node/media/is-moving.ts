import type { PictureType } from "./read-picture.ts";
import { readGif } from "./strip/gif-blocks.ts";
import { readPng } from "./strip/png-chunks.ts";
import { readWebp } from "./strip/webp-chunks.ts";

/** Whether a picture has more than one frame; a damaged one has not. */
export function isMoving(bytes: Uint8Array, type: PictureType): boolean {
  switch (type) {
    case "image/gif":
      return (readGif(bytes)?.filter(({ kind }) => kind === "frame").length ?? 0) > 1;
    case "image/png":
      return readPng(bytes)?.some(({ name }) => name === "acTL") ?? false;
    case "image/webp":
      return readWebp(bytes)?.some(({ name }) => name === "ANIM") ?? false;
    default:
      return false;
  }
}
