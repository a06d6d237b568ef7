import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from "node:fs";
import type { FileBytes, ReadProblem } from "../../model/source.ts";
import { errnoOf, machineFault } from "../machine-fault.ts";
import { sleep } from "../sleep.ts";

/** Identity and state of a file: two equal marks mean that nobody has written it in between. */
export interface FileMark {
  readonly size: number;
  readonly modified: number;
  readonly node: number;
}

export interface WholeFile {
  readonly bytes: Uint8Array;
  readonly mark: FileMark;
}

/** Editors cut a file to nothing and write it then: one that was written this short a time ago may not be whole yet. */
const SETTLE_MS = 10;
/** After this many looks another program is writing all the time. */
const LOOKS = 100;

/**
 * Reads a file that stands still: size, time and inode are the same before and after, and the last write is a moment ago (a time far ahead is the fault of a clock).
 * Opened without waiting, so that a pipe cannot hold the build up.
 */
export function readWhole(file: string, limit: number): WholeFile | ReadProblem {
  return readSettled(file, limit, (size) => readBytes(file, size));
}

/** Whether a file that stands still, as {@link readWhole} reads it, holds these bytes; no second copy of them is made. */
export function holdsStill(file: string, bytes: FileBytes, limit: number): boolean {
  const whole = readSettled(file, limit, (size) => (size === bytes.length ? comparedBytes(file, bytes) : DIFFERENT));
  return typeof whole !== "string" && whole.bytes === SAME;
}

const SAME = new Uint8Array();
const DIFFERENT = new Uint8Array();

function readSettled(
  file: string,
  limit: number,
  read: (size: number) => Uint8Array | undefined,
): WholeFile | ReadProblem {
  try {
    for (let look = 0; look < LOOKS; look += 1) {
      const before = statSync(file);
      if (!before.isFile()) return "no-file";
      if (before.size > limit) return "too-large";
      const age = Date.now() - before.mtimeMs;
      if (Math.abs(age) < SETTLE_MS) {
        sleep(SETTLE_MS - age);
        continue;
      }
      const bytes = read(before.size);
      const mark = markOf(before);
      if (bytes && isSameMark(mark, markOf(statSync(file)))) return { bytes, mark };
      sleep(SETTLE_MS);
    }
    return "restless";
  } catch (error) {
    return problemOf(error) ?? fail(file, error);
  }
}

/** What is read of young files goes in here, one after the other. */
let youngRoom = Buffer.alloc(0);
/** Blogs grow. */
const YOUNG_SPARE = 1 << 16;

/**
 * Reads what a file holds right now where it was written only just now, and may not be whole; undefined for any other. What
 * is made of it counts once {@link readWhole} has given the same. The bytes are good until the next call.
 */
export function readYoung(file: string, { size, mtimeMs }: Stats): Uint8Array | undefined {
  if (Math.abs(Date.now() - mtimeMs) >= SETTLE_MS) return undefined;
  try {
    if (youngRoom.length < size) youngRoom = Buffer.allocUnsafeSlow(size + YOUNG_SPARE);
    return readBytes(file, size, youngRoom.subarray(0, size));
  } catch {
    // Whatever it is, it is told by whoever reads the file for good.
    return undefined;
  }
}

export function markOf({ size, mtimeMs, ino }: Stats): FileMark {
  return { size, modified: mtimeMs, node: ino };
}

export function isSameMark(one: FileMark, other: FileMark): boolean {
  return one.size === other.size && one.modified === other.modified && one.node === other.node;
}

/** The file's bytes, or undefined when it has not the size that was seen. */
function readBytes(file: string, size: number, bytes = Buffer.allocUnsafeSlow(size)): Uint8Array | undefined {
  const isWhole = readPieces(file, size, (descriptor, at) => readSync(descriptor, bytes, at, size - at, null));
  return isWhole ? bytes : undefined;
}

/** What a file holds is compared piece by piece in here. */
const ROOM = Buffer.allocUnsafeSlow(1 << 16);

/** Stands for whether the file holds these bytes; undefined when it has not the size that was seen. */
function comparedBytes(file: string, bytes: FileBytes): Uint8Array | undefined {
  let isSame = true;
  const isWhole = readPieces(file, bytes.length, (descriptor, at) => {
    const count = readSync(descriptor, ROOM, 0, Math.min(ROOM.length, bytes.length - at), null);
    isSame &&= Buffer.compare(ROOM.subarray(0, count), bytes.subarray(at, at + count)) === 0;
    return count;
  });
  if (!isWhole) return undefined;
  return isSame ? SAME : DIFFERENT;
}

/** Reads a file from its start to the size that was seen; false when it has another. */
function readPieces(file: string, size: number, read: (descriptor: number, at: number) => number): boolean {
  const descriptor = openSync(file, "r");
  try {
    if (fstatSync(descriptor).size !== size) return false;
    for (let at = 0; at < size; ) {
      const count = read(descriptor, at);
      if (count === 0) return false;
      at += count;
    }
    return true;
  } finally {
    closeSync(descriptor);
  }
}

export function problemOf(error: unknown): ReadProblem | undefined {
  switch (errnoOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
    case "ELOOP":
    case "ENAMETOOLONG":
      return "missing";
    case "EACCES":
    case "EPERM":
      return "forbidden";
    case "EISDIR":
      return "no-file";
    default:
      return undefined;
  }
}

function fail(file: string, error: unknown): never {
  throw machineFault("read", file, error);
}
