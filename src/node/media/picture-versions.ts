import type { PictureHead } from "./read-picture.ts";

/** What is known of a picture once its pixels have been looked at. */
export interface PictureFacts {
  /** Pixels as shown. */
  readonly width: number;
  readonly height: number;
  readonly isOpaque: boolean;
  /** Flat areas and lines, which without loss are hardly larger than with it. */
  readonly isDrawing: boolean;
  /** The mean colour, `#rrggbb`. */
  readonly colour: string;
}

export type VersionFormat = "webp" | "jpeg" | "png" | "avif";

/** One file that is made of a picture. */
export interface PictureVersion {
  readonly format: VersionFormat;
  readonly width: number;
  readonly height: number;
  readonly isLossless: boolean;
}

/** The versions of one picture; `fallback` is for browsers and networks that take no WebP, and for feeds. */
export interface PictureVersions {
  readonly fallback: PictureVersion;
  readonly modern: readonly PictureVersion[];
}

/**
 * Part of every name: raise it when other pixels would come out of the same picture.
 *
 * WebP and not AVIF: on two cores the three versions of a 20-megapixel photo take half a second as WebP; as AVIF they take four times
 * as long at the effort that saves a sixth of the bytes, and thirty times as long at the usual one. A live blog is in a hurry.
 */
export const RECIPE = 1;

/** Columns of text and screens of phones ask for these; a picture is never enlarged. */
const WIDTHS = [480, 960, 1600] as const;
const WIDEST = 1600;
/** A picture's own width is worth a version when it is this much wider than the next smaller one. */
const WORTH = 1.1;
/** WebP cannot be higher, and no screen is. */
const HIGHEST = 16_000;

/** The versions that a page offers. */
export function pictureVersions({ width, height, isOpaque, isDrawing }: PictureFacts): PictureVersions {
  const widest = Math.max(1, Math.min(width, WIDEST, Math.floor((HIGHEST * width) / height)));
  const standard = WIDTHS.filter((each) => each <= widest);
  const widths = widest > (standard.at(-1) ?? 0) * WORTH ? [...standard, widest] : standard;
  const sized = (format: VersionFormat, wide: number): PictureVersion => ({
    format,
    width: wide,
    height: Math.min(HIGHEST, Math.max(1, Math.round((height * wide) / width))),
    isLossless: isDrawing,
  });
  return {
    fallback: sized(isOpaque && !isDrawing ? "jpeg" : "png", widest),
    modern: widths.map((each) => sized("webp", each)),
  };
}

const FORMATS: Readonly<Record<PictureHead["type"], VersionFormat | undefined>> = {
  "image/avif": "avif",
  "image/gif": undefined,
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/svg+xml": undefined,
  "image/webp": "webp",
};

/** The same picture in its own format and size; undefined for formats that are only ever copied. */
export function ownVersion({ type, width, height }: PictureHead): PictureVersion | undefined {
  const format = FORMATS[type];
  return format && { format, width, height, isLossless: format === "png" };
}
