import type { MediaFile, MediaProblem, PictureMode } from "../../model/entry-content.ts";
import { hashOf } from "../hash-of.ts";
import { mediaPath, type PublishedPath } from "./media-origin.ts";
import type { PictureSource } from "./picture-jobs.ts";
import {
  ownVersion,
  type PictureVersion,
  type PictureVersions,
  pictureVersions,
  type VersionFormat,
} from "./picture-versions.ts";
import { type PictureWorkshop, versionHash } from "./picture-workshop.ts";
import type { PictureHead } from "./read-picture.ts";
import { canStrip } from "./strip/strip-metadata.ts";

/** A picture of the content folder. */
export interface FoundPicture {
  readonly file: string;
  /** SHA-256 of the file, hex. */
  readonly hash: string;
  /** Size of a copy of it. */
  readonly bytes: number;
  readonly head: PictureHead;
}

/** A picture as readers get it. */
export interface PublishedPicture {
  readonly file: MediaFile;
  readonly paths: readonly PublishedPath[];
}

/** What a copy's name depends on beside the file: raise it when something else is taken out of files. */
const STRIPPING = "stripped 1";

/** Names a copy of a file without the notes that were in it: the file as it is had another name. */
export function strippedHash(hash: string): string {
  return hashOf(`${STRIPPING} ${hash}`);
}

const COPY_ENDINGS: Readonly<Record<PictureHead["type"], string>> = {
  "image/avif": "avif",
  "image/gif": "gif",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/svg+xml": "svg",
  "image/webp": "webp",
};

const ENDINGS: Readonly<Record<VersionFormat, string>> = { avif: "avif", jpeg: "jpg", png: "png", webp: "webp" };

/**
 * Decides under which paths readers get a picture, and how these come about. A picture that nobody has looked at yet comes
 * with what its head says, without versions.
 */
export function publishPicture(
  name: string,
  found: FoundPicture,
  mode: PictureMode,
  workshop: PictureWorkshop,
): PublishedPicture | MediaProblem {
  const { head, hash, file } = found;
  if (isCopied(head, mode)) return copyPicture(name, found);
  const source: PictureSource = { file, hash, megapixels: (head.width * head.height) / 1e6 };
  const facts = workshop.facts(source);
  if (typeof facts === "string") return facts;
  if (!facts) return { file: { ...picture(head), path: mediaPath(name, hash, COPY_ENDINGS[head.type]) }, paths: [] };
  const own = mode === "copy" ? ownVersion({ ...head, width: facts.width, height: facts.height }) : undefined;
  const versions = own ? { fallback: own, modern: [] } : pictureVersions(facts);
  return publishVersions(name, source, versions, facts.isOpaque ? facts.colour : undefined);
}

/** Drawings and moving pictures are kept as they are; so is every picture of which the site says so, unless it must be turned. */
function isCopied({ type, isMoving, isTurned }: PictureHead, mode: PictureMode): boolean {
  return type === "image/svg+xml" || isMoving || (mode === "copy" && canStrip(type) && !isTurned);
}

function copyPicture(name: string, { file, hash, bytes, head }: FoundPicture): PublishedPicture {
  const isDrawing = head.type === "image/svg+xml";
  const path = mediaPath(name, isDrawing ? hash : strippedHash(hash), COPY_ENDINGS[head.type]);
  const origin = { kind: "copy", file, hash, strip: isDrawing ? undefined : head.type } as const;
  return { file: { ...picture(head), path, bytes }, paths: [[path, origin]] };
}

function picture({ type, width, height }: PictureHead): Omit<MediaFile, "path"> {
  return { kind: "picture", type, width, height };
}

function publishVersions(
  name: string,
  source: PictureSource,
  { fallback, modern }: PictureVersions,
  colour: string | undefined,
): PublishedPicture {
  const hash = versionHash(source);
  const nameOf = ({ format, width }: PictureVersion, isFallback: boolean): string =>
    mediaPath(isFallback ? name : `${name}-${width}`, hash, ENDINGS[format]);
  const path = nameOf(fallback, true);
  const versions = modern.map((version) => ({ version, path: nameOf(version, false) }));
  return {
    file: {
      kind: "picture",
      path,
      type: `image/${fallback.format}`,
      width: fallback.width,
      height: fallback.height,
      ...(versions.length > 0 && {
        versions: versions.map(({ version, path }) => ({
          path,
          type: `image/${version.format}`,
          width: version.width,
        })),
      }),
      ...(colour !== undefined && { colour }),
    },
    paths: [{ version: fallback, path }, ...versions].map(({ version, path }) => [
      path,
      { kind: "version", source, version, all: [fallback, ...modern] },
    ]),
  };
}
