import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import { MachineFault } from "../machine-fault.ts";
import type { PictureAnswer, PictureJob, ThreadMessage, ThreadStart } from "./picture-jobs.ts";
import { RECIPE } from "./picture-versions.ts";
import { threadCode } from "./thread-code.ts";

/** Where the library is looked for: it is native code, so that no bundle holds it. */
const FROM = join(import.meta.dirname, "program.js");

const LOOK_MS = 200;
/** The largest picture that is let in takes seconds. */
const LONGEST_SILENCE_MS = 600_000;

interface Thread {
  readonly port: MessagePort;
  readonly sent: Int32Array<SharedArrayBuffer>;
}

let started: Thread | undefined;
let numbered = 0;
let maker: string | undefined;

/** Names what makes the versions: another library, or another recipe, makes other bytes. The library itself is not loaded. */
export function pictureMaker(): string {
  maker ??= `${RECIPE}-${libraryVersion()}`;
  return maker;
}

/**
 * Has pictures looked at or made, several at a time, and waits for it. `onAnswer` gets the answers as they come, with the
 * place of their job. Throws `MachineFault` where the library of pictures cannot be used on this machine.
 */
export function workOnPictures(
  jobs: readonly PictureJob[],
  onAnswer: (index: number, answer: PictureAnswer) => void,
): void {
  if (jobs.length === 0) return;
  started ??= startThread();
  const { port, sent } = started;
  const first = numbered;
  for (const job of jobs) port.postMessage({ number: numbered++, job });
  let seen = Atomics.load(sent, 0);
  let silence = 0;
  for (let left = jobs.length; left > 0; ) {
    const message = receiveMessageOnPort(port)?.message as ThreadMessage | undefined;
    if (message) {
      if ("fault" in message) throw cannotLoad(message.fault);
      silence = 0;
      // What is older was asked for by a build that ended in a fault.
      if (message.job < first) continue;
      left -= 1;
      onAnswer(message.job - first, message.answer);
    } else if (silence > LONGEST_SILENCE_MS) {
      throw new MachineFault("The work on pictures does not come to an end.", "Build again.");
    } else {
      Atomics.wait(sent, 0, seen, LOOK_MS);
      seen = Atomics.load(sent, 0);
      silence += LOOK_MS;
    }
  }
}

/** The thread does not keep the program from ending. */
function startThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  const sent = new Int32Array(new SharedArrayBuffer(4));
  const self = threadCode();
  const workerData: ThreadStart = { self, from: FROM, port: port2, sent };
  const worker = new Worker(self.code, { eval: self.isText, workerData, transferList: [port2] });
  worker.unref();
  port1.unref();
  return { port: port1, sent };
}

function libraryVersion(): string {
  try {
    // The package does not give out its description by name.
    const folder = dirname(createRequire(FROM).resolve("sharp"));
    const { version } = JSON.parse(readFileSync(join(folder, "../package.json"), "utf8")) as {
      readonly version: string;
    };
    return version;
  } catch (error) {
    throw cannotLoad(String(error));
  }
}

function cannotLoad(reason: string): MachineFault {
  return new MachineFault(
    "The library that takes places and names of devices out of pictures (sharp) cannot be loaded on this machine, and without it no picture is published.",
    "Install wirecopy again with its optional packages (`npm ci --include=optional`).",
    { cause: reason },
  );
}
