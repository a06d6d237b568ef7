import type sharp from "sharp";
import type { Sharp } from "sharp";

export type Library = typeof sharp;

/** Above what `read-picture.ts` lets in: the library's own guard against heads that lie. */
const MOST_PIXELS = 260_000_000;

/**
 * The first frame of a picture, turned as it was held, in the colours that the web means. Notes of cameras and editors are
 * never passed on. What a browser would show with a blemish is opened, what is cut off is not.
 */
export function openPicture(library: Library, bytes: Uint8Array): Sharp {
  return library(bytes, { failOn: "error", limitInputPixels: MOST_PIXELS, sequentialRead: true })
    .autoOrient()
    .toColourspace("srgb");
}
