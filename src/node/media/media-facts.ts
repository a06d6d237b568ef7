import type { MediaProblem } from "../../model/entry-content.ts";
import type { Memory } from "../../model/memory.ts";
import { readWhole } from "../content/read-whole.ts";
import { hashOf } from "../hash-of.ts";
import type { MediaPlace } from "./media-place.ts";
import type { MediaType } from "./media-types.ts";
import { type PictureHead, readPicture } from "./read-picture.ts";
import { findFilmNotes } from "./strip/film-boxes.ts";
import { namesPlace } from "./strip/place-words.ts";
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
  /** For sound and film: notes of camera and editors are taken out of copies. */
  readonly isNoted?: boolean;
  /** For sound and film: copies say all the same where it was made. */
  readonly hasPlace?: boolean;
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
  const facts = readFacts(file, kind);
  if (facts !== "unreadable") memory.set(key, facts);
  return facts;
}

function readFacts(file: string, kind: MediaType["kind"]): MediaFacts | MediaProblem {
  const read = readWhole(file, kind === "picture" ? LARGEST_PICTURE : LARGEST_FILE);
  if (read === "too-large") return "too-large";
  if (typeof read === "string") return "unreadable";
  const facts = { hash: hashOf(read.bytes), bytes: read.bytes.length };
  if (kind === "film" || kind === "sound") return { ...facts, ...recordingFacts(read.bytes) };
  return kind === "picture" ? pictureFacts(read.bytes, facts) : facts;
}

function recordingFacts(bytes: Uint8Array): Pick<MediaFacts, "isNoted" | "hasPlace"> {
  const film = findFilmNotes(bytes);
  const isNoted = (film?.notes.length ?? 0) > 0;
  const hasPlace = film ? film.hasPlaceTrack : namesPlace(bytes);
  return { ...(isNoted && { isNoted }), ...(hasPlace && { hasPlace }) };
}

function pictureFacts(bytes: Uint8Array, facts: MediaFacts): MediaFacts | MediaProblem {
  const head = readPicture(bytes);
  if (typeof head === "string") return head;
  if (!canStrip(head.type)) return { ...facts, head };
  const copy = stripMetadata(bytes, head.type);
  return copy ? { ...facts, bytes: copy.length, head } : "damaged";
}
