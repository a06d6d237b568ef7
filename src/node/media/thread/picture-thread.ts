/**
 * The thread in which pictures are looked at and made: the program itself waits for it, so that a build stays one piece
 * of work from start to end. It takes several pictures at a time, as many as their pixels allow.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { workerData } from "node:worker_threads";
import { hashOf } from "../../hash-of.ts";
import type { PictureAnswer, PictureJob, ThreadMessage, ThreadStart } from "../picture-jobs.ts";
import { lookAtPicture } from "./look-at-picture.ts";
import { makeVersions } from "./make-versions.ts";
import type { Library } from "./open-picture.ts";

/** Megapixels that may be open at the same time: some hundred megabytes. A larger picture is alone. */
const BUDGET = 64;
const MOST_AT_ONCE = 4;

interface Waiting {
  readonly number: number;
  readonly job: PictureJob;
}

const { from, port, sent } = workerData as ThreadStart;
const waiting: Waiting[] = [];
let running = 0;
let megapixels = 0;
let library: Library | undefined;

port.on("message", (message: Waiting) => {
  waiting.push(message);
  startNext();
});

function startNext(): void {
  const [next] = waiting;
  if (!next || running >= Math.min(MOST_AT_ONCE, availableParallelism())) return;
  if (running > 0 && megapixels + next.job.megapixels > BUDGET) return;
  waiting.shift();
  running += 1;
  megapixels += next.job.megapixels;
  void work(next).then((message) => {
    running -= 1;
    megapixels -= next.job.megapixels;
    send(message);
    startNext();
  });
  startNext();
}

function send(message: ThreadMessage): void {
  port.postMessage(message);
  Atomics.add(sent, 0, 1);
  Atomics.notify(sent, 0);
}

async function work({ number, job }: Waiting): Promise<ThreadMessage> {
  try {
    library ??= loadLibrary();
  } catch (error) {
    return { fault: String(error) };
  }
  return { job: number, answer: await answer(library, job) };
}

async function answer(known: Library, { file, hash, versions }: PictureJob): Promise<PictureAnswer> {
  const bytes = read(file);
  if (!bytes || hashOf(bytes) !== hash) return { kind: "changed" };
  try {
    if (versions.length === 0) return { kind: "looked", facts: await lookAtPicture(known, bytes) };
    return { kind: "made", files: await makeVersions(known, bytes, versions) };
  } catch (error) {
    // The library throws for everything that it cannot decode.
    return { kind: "damaged", reason: String(error) };
  }
}

function read(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function loadLibrary(): Library {
  // Native code, which no bundle holds.
  const loaded = createRequire(from)("sharp") as Library;
  // Pictures are worked on side by side; what one of them left is of no use to the next.
  loaded.concurrency(1);
  loaded.cache(false);
  return loaded;
}
