import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { MachineFault } from "../machine-fault.ts";
import { WorkThread } from "../work-thread.ts";
import type { PictureAnswer, PictureJob, ThreadMessage } from "./picture-jobs.ts";
import { RECIPE } from "./picture-versions.ts";
import { threadCode } from "./thread-code.ts";

/** Where the library is looked for: it is native code, so that no bundle holds it. */
const FROM = join(import.meta.dirname, "program.js");

let thread: WorkThread<ThreadMessage> | undefined;
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
  if (!thread || thread.isLost) thread = startThread();
  const first = numbered;
  for (const job of jobs) thread.post({ number: numbered++, job });
  for (let left = jobs.length; left > 0; ) {
    const message = thread.receive();
    if ("fault" in message) throw cannotLoad(message.fault);
    // What is older was asked for by a build that ended in a fault.
    if (message.job < first) continue;
    left -= 1;
    onAnswer(message.job - first, message.answer);
  }
}

function startThread(): WorkThread<ThreadMessage> {
  const self = threadCode();
  return new WorkThread(self, { self, from: FROM });
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
