import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../model/source.ts";
import { hashOf } from "./hash-of.ts";
import { bytesInPieces } from "./output/bytes-of.ts";
import { removeStaleAsides } from "./stale-asides.ts";
import { writeAside } from "./write-aside.ts";

const FORMAT = "wirecopy last good 1";
const HEAD_BYTES = FORMAT.length + 1 + 64;

/**
 * The texts with which each blog was last built without errors, one file a blog. A build that keeps going takes them where
 * a blog has errors now. Damaged or missing, that blog is held as in any other build.
 */
export class LastGoodTexts {
  readonly #folder: string;
  /** What lies on the disk as far as this process knows, to write only what is new. */
  readonly #kept = new Map<string, readonly SourceFile[]>();

  constructor(memoryFolder: string) {
    this.#folder = join(memoryFolder, "last-good");
    removeStaleAsides(this.#folder);
  }

  /** Keeps the files of a blog that was built without errors. A disk that does not take them costs no build. */
  keep(name: string, files: readonly SourceFile[]): void {
    const before = this.#kept.get(name);
    if (before?.length === files.length && files.every((file, index) => file === before[index])) return;
    this.#kept.set(name, files);
    const list = `${JSON.stringify(files.map((file) => [file.path, file.bytes?.length ?? Buffer.byteLength(file.text)]))}\n`;
    // Bytes as they were read are neither decoded nor encoded again.
    const texts = [list, ...files.map((file) => file.bytes?.subarray(0) ?? file.text)];
    const hash = hashOf(texts.map(hashOfText).join(""));
    const target = this.#fileOf(name);
    if (readHead(target) === `${FORMAT} ${hash}`) return;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeAside(target, bytesOfAll([`${FORMAT} ${hash}\n`, ...texts]));
    } catch {
      this.#kept.delete(name);
    }
  }

  /** The files with which a blog was last built; undefined when there are none or they are damaged. */
  find(name: string): readonly SourceFile[] | undefined {
    try {
      return unpack(readFileSync(this.#fileOf(name)));
    } catch {
      return undefined;
    }
  }

  /** Names of blogs may be any file name; `%` stands for what is none. */
  #fileOf(name: string): string {
    return join(this.#folder, `${encodeURIComponent(name).slice(0, 150)}.${hashOf(name).slice(0, 8)}`);
  }
}

/** Piece by piece: a long blog has megabytes, and at the end of a build most memory is in use. */
function* bytesOfAll(texts: readonly (string | Uint8Array)[]): Generator<Uint8Array> {
  for (const text of texts) {
    if (typeof text === "string") yield* bytesInPieces(text);
    else yield text;
  }
}

function hashOfText(text: string | Uint8Array): string {
  if (typeof text !== "string") return hashOf(text);
  const hash = createHash("sha256");
  for (const piece of bytesInPieces(text)) hash.update(piece);
  return hash.digest("hex");
}

function unpack(bytes: Buffer): readonly SourceFile[] | undefined {
  const head = bytes.toString("latin1", 0, HEAD_BYTES);
  const listEnd = bytes.indexOf("\n", HEAD_BYTES + 1) + 1;
  const list = bytes.subarray(HEAD_BYTES + 1, listEnd);
  const texts: Buffer[] = [];
  let at = listEnd;
  const paths = (JSON.parse(list.toString("utf8")) as [string, number][]).map(([path, length]) => {
    texts.push(bytes.subarray(at, at + length));
    at += length;
    return path;
  });
  const hash = hashOf([list, ...texts].map(hashOf).join(""));
  if (head !== `${FORMAT} ${hash}`) return undefined;
  return paths.map((path, index) => ({ path, text: texts[index]?.toString("utf8") ?? "" }));
}

function readHead(file: string): string | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, "r");
    const bytes = Buffer.alloc(HEAD_BYTES);
    readSync(descriptor, bytes, 0, HEAD_BYTES, 0);
    return bytes.toString("latin1");
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
