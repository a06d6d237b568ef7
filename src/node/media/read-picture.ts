import { imageSize } from "image-size";
import type { MediaProblem } from "../../model/entry-content.ts";
import { isMoving } from "./is-moving.ts";
import { readOrientation } from "./read-orientation.ts";

/** What the head of a picture's file says. */
export interface PictureHead {
  /** What the file holds, whatever its name says. */
  readonly type: PictureType;
  /** Pixels as shown, after orientation. */
  readonly width: number;
  readonly height: number;
  /** The camera was held so that the picture must be turned. */
  readonly isTurned: boolean;
  readonly isMoving: boolean;
}

/** More than any camera makes; such a picture takes gigabytes to be opened. */
const MOST_PIXELS = 250_000_000;

/** Turned by a quarter: the file's width is the height on the screen. */
const FIRST_QUARTER_TURN = 5;

const TYPES = {
  avif: "image/avif",
  gif: "image/gif",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  webp: "image/webp",
} as const;

export type PictureType = (typeof TYPES)[keyof typeof TYPES];

/** What a picture is by its head; a problem when the bytes are no picture that a browser can show. */
export function readPicture(bytes: Uint8Array): PictureHead | MediaProblem {
  const head = readHead(bytes);
  const type = head && typeOf(head.type);
  if (!type || (type === "image/svg+xml" && isActive(bytes))) return "no-picture";
  const { width, height } = head;
  const orientation =
    type === "image/png" || type === "image/webp" ? readOrientation(bytes, type) : (head.orientation ?? 1);
  if (!(width > 0 && height > 0)) return "no-picture";
  if (width * height > MOST_PIXELS) return "too-large";
  const [shownWidth, shownHeight] = orientation >= FIRST_QUARTER_TURN ? [height, width] : [width, height];
  return {
    type,
    width: Math.round(shownWidth),
    height: Math.round(shownHeight),
    isTurned: orientation !== 1,
    isMoving: isMoving(bytes, type),
  };
}

function readHead(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes);
  } catch {
    // The library throws for every head that it does not understand.
    return undefined;
  }
}

function typeOf(name: string | undefined): PictureType | undefined {
  return Object.entries(TYPES).find(([known]) => known === name)?.[1];
}

const ACTIVE = /<script|<foreignobject|<iframe|<embed|<object|\son\w+\s*=|javascript:|<!entity|<\?xml-stylesheet/iu;

/** An SVG that is opened by its address runs its scripts as a page of the site. */
function isActive(bytes: Uint8Array): boolean {
  return ACTIVE.test(new TextDecoder().decode(bytes));
}
