import { fstatSync, writeSync } from "node:fs";
import type { TextOutput } from "./cli-context.ts";

type Descriptor = 1 | 2;

/**
 * One of the process's own outputs: 1 for results, 2 for progress and problems. Node's stream for it is made where a
 * terminal needs one. A pipe or a file is written to as it is, and each write waits until it is done, as those of the stream
 * do; the stream alone, with the network that comes with it, would take as long as drafting a thousand entries. Once the reader
 * has gone away, nothing is written, and nobody is told: `wirecopy check | head`.
 */
export function processOutput(descriptor: Descriptor): TextOutput {
  let stream: NodeJS.WriteStream | undefined;
  const makeStream = () => {
    stream ??= streamOf(descriptor);
    return stream;
  };
  const isPlain = isPipeOrFile(descriptor);
  return {
    write: (words) => {
      if (words === "") return;
      const left = isPlain && !stream ? writeAtOnce(descriptor, words) : words;
      if (left.length > 0) makeStream().write(left);
    },
    get isTerminal() {
      return !isPlain && makeStream().isTTY === true;
    },
    get columns() {
      return isPlain ? undefined : makeStream().columns;
    },
  };
}

/** Windows keeps its pipes in other ways; there the stream knows. */
function isPipeOrFile(descriptor: Descriptor): boolean {
  if (process.platform === "win32") return false;
  try {
    const stats = fstatSync(descriptor);
    return stats.isFIFO() || stats.isFile() || stats.isSocket();
  } catch {
    // It is closed.
    return false;
  }
}

/** Writes, and gives what another program's end of the pipe has no room for now. */
function writeAtOnce(descriptor: Descriptor, words: string): Uint8Array {
  let left: Uint8Array = Buffer.from(words);
  try {
    while (left.length > 0) left = left.subarray(writeSync(descriptor, left));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EPIPE") return left.subarray(left.length);
    if (code !== "EAGAIN") throw error;
  }
  return left;
}

function streamOf(descriptor: Descriptor): NodeJS.WriteStream {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return stream;
}
