import type { MediaProblem } from "../../model/entry-content.ts";
import type { Memory } from "../../model/memory.ts";
import { readWhole } from "../content/read-whole.ts";
import { hashOf } from "../hash-of.ts";
import type { MediaPlace } from "./media-place.ts";
import type { MediaType } from "./media-types.ts";
import { type PictureHead, readPicture } from "./read-picture.ts";
import { canStrip, stripMetadata } from "./strip/strip-metadata.ts";

const LARGEST_PICTURE = 64 * 1024 * 1024;
/** A film may be as long; what is larger no static host takes. */
export const LARGEST_FILE = 512 * 1024 * 1024;

/** What a file's contents say. */
export interface MediaFacts {
  /** SHA-256, hex. */
  readonly hash: string;
  /** Size of a copy of it. */
  readonly bytes: number;
  /** For pictures only. */
  readonly head?: PictureHead;
}

/** What a file's contents say, remembered by its place, time and size. */
export function mediaFacts(
  { file, mark }: MediaPlace,
  { kind, type }: MediaType,
  memory: Memory,
): MediaFacts | MediaProblem {
  const key = hashOf(JSON.stringify(["media", file, mark, type]));
  // The memory gives back only what this version of the program put under the key.
  const known = memory.get(key) as MediaFacts | MediaProblem | undefined;
  if (known !== undefined) return known;
  const facts = readFacts(file, kind === "picture");
  if (facts !== "unreadable") memory.set(key, facts);
  return facts;
}

function readFacts(file: string, isPicture: boolean): MediaFacts | MediaProblem {
  const read = readWhole(file, isPicture ? LARGEST_PICTURE : LARGEST_FILE);
  if (read === "too-large") return "too-large";
  if (typeof read === "string") return "unreadable";
  const facts = { hash: hashOf(read.bytes), bytes: read.bytes.length };
  if (!isPicture) return facts;
  const head = readPicture(read.bytes);
  if (typeof head === "string") return head;
  if (!canStrip(head.type)) return { ...facts, head };
  const copy = stripMetadata(read.bytes, head.type);
  return copy ? { ...facts, bytes: copy.length, head } : "damaged";
}
