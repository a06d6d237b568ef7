import { realpathSync } from "node:fs";
import { basename, extname } from "node:path";
import type { MediaFile, MediaProblem, PictureMode } from "../../model/entry-content.ts";
import type { Memory } from "../../model/memory.ts";
import { readWhole } from "../content/read-whole.ts";
import { hashOf } from "../hash-of.ts";
import { MachineFault } from "../machine-fault.ts";
import { LARGEST_FILE, mediaFacts } from "./media-facts.ts";
import { type MediaOrigin, mediaPath } from "./media-origin.ts";
import { locateMedia } from "./media-place.ts";
import { type MediaType, mediaType } from "./media-types.ts";
import type { PictureWorkshop, WantedVersion } from "./picture-workshop.ts";
import { type FoundPicture, publishPicture, strippedHash } from "./publish-picture.ts";
import { blankNotes } from "./strip/film-boxes.ts";
import { stripMetadata } from "./strip/strip-metadata.ts";

const POSTERS = ["jpg", "jpeg", "png", "webp", "avif"];
/** A still is shown as wide as the column, before anybody has asked for the film. */
const WIDEST_POSTER = 960;

/**
 * The pictures and files of the content folder, each under the names by which readers get it: the same contents have the
 * same names for ever. What a file's contents say is remembered by its path, time and size.
 */
export class MediaStore {
  readonly #root: string;
  readonly #memory: Memory;
  readonly #workshop: PictureWorkshop;
  readonly #known = new Map<string, MediaFile | MediaProblem>();
  readonly #origins = new Map<string, MediaOrigin>();

  constructor(contentFolder: string, memory: Memory, workshop: PictureWorkshop) {
    this.#root = realpathSync(contentFolder);
    this.#memory = memory;
    this.#workshop = workshop;
  }

  /** Looks a file up by its path from the content folder. */
  readonly find = (path: string, pictures: PictureMode): MediaFile | MediaProblem => {
    const key = `${pictures} ${path}`;
    let found = this.#known.get(key);
    if (!found) {
      found = this.#look(path, pictures);
      this.#known.set(key, found);
    }
    return found;
  };

  /** Looks at the pictures that nobody had looked at when they were asked for; false when there were none. */
  lookAtUnknown(): boolean {
    const looked = this.#workshop.lookAtUnknown();
    if (looked) this.#known.clear();
    return looked;
  }

  /** Makes the versions of pictures among these paths side by side, before `contents` is asked for one after the other. */
  readonly make = (paths: readonly string[]): void => {
    this.#workshop.make(this.#versions(paths));
  };

  /** The bytes of a path in `media/` that `find` gave before. */
  readonly contents = (path: string): Uint8Array => {
    const origin = this.#origins.get(path);
    if (!origin) throw new Error(`No file of the content folder is known as ${path}`);
    if (origin.kind === "version") return this.#workshop.bytes(origin);
    const read = readWhole(origin.file, LARGEST_FILE);
    if (typeof read !== "string" && hashOf(read.bytes) === origin.hash) {
      const bytes = stripped(read.bytes, origin.strip);
      if (bytes) return bytes;
    }
    throw new MachineFault(`\`${origin.file}\` changed while the site was built.`, "Build again.");
  };

  /** Whether pictures are left out that another build may well show. */
  get hasSpoilt(): boolean {
    return this.#workshop.hasSpoilt;
  }

  /** Looks at the disk again from now on. */
  forget(): void {
    this.#known.clear();
  }

  /** After a build of everything, given the paths of all its files: lets go of versions that builds do not use. */
  forgetUnused(paths: readonly string[]): void {
    this.#workshop.forgetUnused(this.#versions(paths));
  }

  #versions(paths: readonly string[]): readonly WantedVersion[] {
    return paths.flatMap((path) => {
      const origin = this.#origins.get(path);
      return origin?.kind === "version" ? [origin] : [];
    });
  }

  #look(path: string, pictures: PictureMode): MediaFile | MediaProblem {
    const ending = extname(path).slice(1).toLowerCase();
    const type = mediaType(ending);
    const place = locateMedia(this.#root, path);
    if (typeof place === "string") return place;
    if (!type) return "unreadable";
    const facts = mediaFacts(place, type, this.#memory);
    if (typeof facts === "string") return facts;
    const { file } = place;
    if (facts.head) return this.#picture(path, { ...facts, head: facts.head, file }, pictures);
    const { hash, bytes, isNoted, hasPlace } = facts;
    const published = mediaPath(plainName(path), isNoted ? strippedHash(hash) : hash, ending);
    this.#origins.set(published, { kind: "copy", file, hash, strip: isNoted ? "recording" : undefined });
    return {
      ...{ ...type, path: published, bytes },
      ...(hasPlace && { hasPlace }),
      ...this.#companions(path, type, pictures),
    };
  }

  #picture(path: string, facts: FoundPicture, pictures: PictureMode): MediaFile | MediaProblem {
    const published = publishPicture(plainName(path), facts, pictures, this.#workshop);
    if (typeof published === "string") return published;
    for (const [publishedPath, origin] of published.paths) this.#origins.set(publishedPath, origin);
    return published.file;
  }

  /** Captions and a still beside a film or sound, found by name. The still has the film's shape. */
  #companions(path: string, { kind }: MediaType, pictures: PictureMode): Partial<MediaFile> {
    if (kind !== "film" && kind !== "sound") return {};
    const stem = path.slice(0, -extname(path).length);
    const beside = (endings: readonly string[]): MediaFile | undefined =>
      endings
        .map((ending) => this.find(`${stem}.${ending}`, pictures))
        .find((found): found is MediaFile => typeof found !== "string");
    const captions = beside(["vtt"])?.path;
    const still = kind === "film" ? beside(POSTERS) : undefined;
    const { width, height } = still ?? {};
    return {
      ...(captions !== undefined && { captions }),
      ...(still && { poster: posterOf(still) }),
      ...(width !== undefined && height !== undefined && { width, height }),
    };
  }
}

function stripped(bytes: Uint8Array, strip: (MediaOrigin & { kind: "copy" })["strip"]): Uint8Array | undefined {
  if (strip === undefined) return bytes;
  return strip === "recording" ? blankNotes(bytes) : stripMetadata(bytes, strip);
}

function posterOf({ path, versions = [] }: MediaFile): string {
  return versions.findLast(({ width }) => width <= WIDEST_POSTER)?.path ?? versions[0]?.path ?? path;
}

/** The file's own name in letters that every host and address takes as they are. */
function plainName(path: string): string {
  const plain = basename(path, extname(path))
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain.slice(0, 60) || "file";
}
