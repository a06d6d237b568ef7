/**
 * Works on pictures, in two places. As a thread it hands them to a process and passes the answers on: the program itself
 * waits for it, so that a build stays one piece of work from start to end. As that process it does the work.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { isMainThread, workerData } from "node:worker_threads";
import { beginThread, sendFromThread } from "../../thread-start.ts";
import type { NumberedJob, PictureThreadStart, ProcessMessage, ThreadMessage } from "../picture-jobs.ts";
import { PictureQueue, type StartProcess } from "./picture-queue.ts";
import { workAsProcess } from "./work-as-process.ts";

const MOST_AT_ONCE = 4;

if (isMainThread) workAsProcess(process.argv.at(-1) ?? "");
else workAsThread(workerData as PictureThreadStart);

function workAsThread(start: PictureThreadStart): void {
  beginThread(start);
  const send = (message: ThreadMessage): void => sendFromThread(start, message);
  const queue = new PictureQueue(startProcess(start), send, Math.min(MOST_AT_ONCE, availableParallelism()));
  start.port.on("message", (message: NumberedJob) => queue.add(message));
}

function startProcess({ self, from }: PictureThreadStart): StartProcess {
  return ({ onMessage, onEnd }) => {
    const code = self.isText ? ["--eval", self.code, "--"] : [self.code];
    const child = spawn(process.execPath, [...code, from], {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      // Files go over as bytes.
      serialization: "advanced",
      windowsHide: true,
    });
    let hasEnded = false;
    const end = (): void => {
      if (!hasEnded) onEnd();
      hasEnded = true;
    };
    child.on("message", (message) => onMessage(message as ProcessMessage));
    // What it sent before it died arrives before the channel closes.
    child.on("close", end);
    child.on("error", end);
    return { send: (job) => void child.send(job, () => undefined) };
  };
}
