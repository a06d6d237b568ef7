import { imageSize } from "image-size";

/** Pixels of a picture as shown. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** More than any camera makes; such a picture would stop the reader's browser. */
const MOST_PIXELS = 250_000_000;

/** Turned by a quarter: the file's width is the height on the screen. */
const FIRST_QUARTER_TURN = 5;

/** What the file holds, whatever its name says. */
const NAMES: Readonly<Record<string, string>> = {
  "image/avif": "avif",
  "image/gif": "gif",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/svg+xml": "svg",
  "image/webp": "webp",
};

/** The size of a picture from its header; undefined when the bytes are no picture of that type that a browser can show. */
export function readPicture(bytes: Uint8Array, type: string): PictureSize | undefined {
  if (type === "image/svg+xml" && isActive(bytes)) return undefined;
  try {
    const { width, height, type: found, orientation = 1 } = imageSize(bytes);
    if (found !== NAMES[type] || !(width > 0 && height > 0) || width * height > MOST_PIXELS) return undefined;
    return orientation >= FIRST_QUARTER_TURN
      ? { width: Math.round(height), height: Math.round(width) }
      : { width: Math.round(width), height: Math.round(height) };
  } catch {
    // The library throws for every header that it does not understand.
    return undefined;
  }
}

const ACTIVE = /<script|<foreignobject|<iframe|<embed|<object|\son\w+\s*=|javascript:|<!entity|<\?xml-stylesheet/iu;

/** An SVG that is opened by its address runs its scripts as a page of the site. */
function isActive(bytes: Uint8Array): boolean {
  return ACTIVE.test(new TextDecoder().decode(bytes));
}
