import { realpathSync, statSync } from "node:fs";
import { basename, extname, join, sep } from "node:path";
import type { MediaFile, MediaProblem } from "../../model/entry-content.ts";
import type { Memory } from "../../model/memory.ts";
import { type FileMark, markOf, problemOf, readWhole } from "../content/read-whole.ts";
import { hashOf } from "../hash-of.ts";
import { MachineFault, machineFault } from "../machine-fault.ts";
import { type MediaType, mediaType } from "./media-types.ts";
import { readPicture } from "./read-picture.ts";

const LARGEST_PICTURE = 64 * 1024 * 1024;
const LARGEST_OTHER = 512 * 1024 * 1024;
const HASH_LENGTH = 8;

const POSTERS = ["jpg", "jpeg", "png", "webp", "avif"];

/**
 * The pictures and files of the content folder, each under the name by which readers get it: the same contents have the
 * same name for ever. What a file's contents say is remembered by its path, time and size.
 */
export class MediaStore {
  readonly #root: string;
  readonly #memory: Memory;
  readonly #known = new Map<string, MediaFile | MediaProblem>();
  readonly #sources = new Map<string, string>();

  constructor(contentFolder: string, memory: Memory) {
    this.#root = realpathSync(contentFolder);
    this.#memory = memory;
  }

  /** Looks a file up by its path from the content folder. */
  readonly find = (path: string): MediaFile | MediaProblem => {
    let found = this.#known.get(path);
    if (!found) {
      found = this.#look(path);
      this.#known.set(path, found);
    }
    return found;
  };

  /** The bytes of a path in `media/` that `find` gave before. */
  readonly contents = (path: string): Uint8Array => {
    const source = this.#sources.get(path);
    if (source === undefined) throw new Error(`No file of the content folder is known as ${path}`);
    const read = readWhole(source, LARGEST_OTHER);
    if (typeof read !== "string" && hashOf(read.bytes).startsWith(hashIn(path))) return read.bytes;
    throw new MachineFault(`\`${source}\` changed while the site was built.`, "Build again.");
  };

  /** Looks at the disk again from now on. */
  forget(): void {
    this.#known.clear();
  }

  #look(path: string): MediaFile | MediaProblem {
    // What the content leaves out is not published by way of a link either.
    if (path.split("/").some((name) => /^(?:_|\.(?!\.$))/u.test(name)) || path.includes("\0")) return "missing";
    const ending = extname(path).slice(1).toLowerCase();
    const type = mediaType(ending);
    const place = this.#place(path);
    if (typeof place === "string") return place;
    if (!type) return "unreadable";
    const facts = this.#facts(place, type);
    if (typeof facts === "string") return facts;
    const { hash, bytes, ...size } = facts;
    const published = `media/${plainName(path)}.${hash}.${ending}`;
    this.#sources.set(published, place.file);
    return { ...type, path: published, bytes, ...size, ...this.#companions(path, type) };
  }

  #place(path: string): Place | MediaProblem {
    try {
      const file = realpathSync(join(this.#root, path));
      if (!file.startsWith(this.#root + sep)) return "outside";
      const stats = statSync(file);
      return stats.isFile() ? { file, mark: markOf(stats) } : "missing";
    } catch (error) {
      const problem = problemOf(error);
      if (problem === "missing") return "missing";
      if (problem === "forbidden") return "unreadable";
      throw machineFault("look at", join(this.#root, path), error);
    }
  }

  #facts({ file, mark }: Place, type: MediaType): Facts | MediaProblem {
    const key = hashOf(JSON.stringify(["media", file, mark, type]));
    const known = this.#memory.get(key);
    // The memory gives back only what this version of the program put under the key.
    if (known !== undefined) return known as Facts | MediaProblem;
    const facts = readFacts(file, type);
    if (facts !== "unreadable") this.#memory.set(key, facts);
    return facts;
  }

  /** Captions and a still beside a film or sound, found by name. */
  #companions(path: string, { kind }: MediaType): Pick<MediaFile, "captions" | "poster"> {
    if (kind !== "film" && kind !== "sound") return {};
    const stem = path.slice(0, -extname(path).length);
    const pathOf = (endings: readonly string[]): string | undefined =>
      endings.map((ending) => this.find(`${stem}.${ending}`)).find((found) => typeof found !== "string")?.path;
    const captions = pathOf(["vtt"]);
    const poster = kind === "film" ? pathOf(POSTERS) : undefined;
    return { ...(captions && { captions }), ...(poster && { poster }) };
  }
}

interface Place {
  readonly file: string;
  readonly mark: FileMark;
}

/** What a file's contents say. */
interface Facts {
  readonly hash: string;
  readonly bytes: number;
  readonly width?: number;
  readonly height?: number;
}

function readFacts(file: string, { kind, type }: MediaType): Facts | MediaProblem {
  const read = readWhole(file, kind === "picture" ? LARGEST_PICTURE : LARGEST_OTHER);
  if (read === "too-large") return "too-large";
  if (typeof read === "string") return "unreadable";
  const facts = { hash: hashOf(read.bytes).slice(0, HASH_LENGTH), bytes: read.bytes.length };
  if (kind !== "picture") return facts;
  const size = readPicture(read.bytes, type);
  return size ? { ...facts, ...size } : "no-picture";
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

function hashIn(path: string): string {
  return path.split(".").at(-2) ?? "";
}
