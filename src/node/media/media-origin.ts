import type { WantedVersion } from "./picture-workshop.ts";
import type { PictureType } from "./read-picture.ts";

/** How the bytes of a published path come from a file of the content folder. */
export type MediaOrigin =
  | {
      readonly kind: "copy";
      readonly file: string;
      /** SHA-256 of the file, hex. */
      readonly hash: string;
      /** A picture of that type, or a recording, loses its notes on the way. */
      readonly strip: PictureType | "recording" | undefined;
    }
  | ({ readonly kind: "version" } & WantedVersion);

/** A path in `media/` and where it comes from. */
export type PublishedPath = readonly [path: string, origin: MediaOrigin];

/** Digits of a hash in a path: they tell files of one name apart. */
const HASH_LENGTH = 8;

/** `media/NAME.HASH.ENDING`. */
export function mediaPath(name: string, hash: string, ending: string): string {
  return `media/${name}.${hash.slice(0, HASH_LENGTH)}.${ending}`;
}
