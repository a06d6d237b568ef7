import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { hashOf } from "../../hash-of.ts";
import type { NumberedJob, PictureAnswer, PictureJob, ProcessMessage } from "../picture-jobs.ts";
import { lookAtPicture } from "./look-at-picture.ts";
import { makeVersions } from "./make-versions.ts";
import type { Library } from "./open-picture.ts";

/** Looks at pictures and makes versions of them until the program that asks is gone. `from` is the module from which the library is looked for. */
export function workAsProcess(from: string): void {
  const send = (message: ProcessMessage): void => void process.send?.(message);
  const library = openLibrary(from, send);
  // Ctrl-C goes to all processes of a terminal; the program that asks decides what it means.
  process.on("SIGINT", () => undefined);
  process.on("disconnect", () => process.exit());
  process.on("message", ({ number, job }: NumberedJob) => {
    if (library) void answer(library, job).then((each) => send({ job: number, answer: each }));
  });
}

function openLibrary(from: string, send: (message: ProcessMessage) => void): Library | undefined {
  try {
    const library = loadLibrary(from);
    send("ready");
    return library;
  } catch (error) {
    send({ fault: String(error) });
    return undefined;
  }
}

async function answer(library: Library, { file, hash, versions }: PictureJob): Promise<PictureAnswer> {
  const bytes = read(file);
  if (!bytes || hashOf(bytes) !== hash) return { kind: "changed" };
  try {
    if (versions.length === 0) return { kind: "looked", facts: await lookAtPicture(library, bytes) };
    return { kind: "made", files: await makeVersions(library, bytes, versions) };
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

function loadLibrary(from: string): Library {
  // Native code, which no bundle holds.
  const loaded = createRequire(from)("sharp") as Library;
  // Pictures are worked on side by side; what one of them left is of no use to the next.
  loaded.concurrency(1);
  loaded.cache(false);
  return loaded;
}
