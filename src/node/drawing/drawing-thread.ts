/**
 * The thread in which share images are drawn while the program goes on. It takes one at a time and comes to rest between
 * two, because the library frees a picture's memory only then.
 */
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { workerData } from "node:worker_threads";
import type * as Resvg from "@resvg/resvg-js";
import { indexedPng } from "../indexed-png.ts";
import { beginThread, sendFromThread } from "../thread-start.ts";
import type { DrawingAnswer, DrawingJob, DrawingStart } from "./drawing-jobs.ts";

// Taken back at once: V8 accepts compiled code only under the flags that it was made with, and flags are of the whole process.
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
setFlagsFromString("--no-expose-gc");

/** Pictures after which the memory of those before is given back. */
const COLLECT_AFTER = 4;

const start = workerData as DrawingStart;
beginThread(start);
const { from, library, fontFiles } = start;
const waiting: DrawingJob[] = [];
let drawn = 0;

start.port.on("message", (job: DrawingJob) => {
  waiting.push(job);
  if (waiting.length === 1) setImmediate(drawNext);
});

function drawNext(): void {
  const [job] = waiting;
  if (!job) return;
  sendFromThread(start, answer(job));
  waiting.shift();
  drawn += 1;
  if (drawn % COLLECT_AFTER === 0) collectGarbage();
  if (waiting.length > 0) setImmediate(drawNext);
}

function answer({ number, svg }: DrawingJob): DrawingAnswer {
  try {
    const { Resvg: Renderer } = createRequire(from)(library) as typeof Resvg;
    const picture = new Renderer(svg, { font: { fontFiles: [...fontFiles], loadSystemFonts: false } }).render();
    return { number, png: indexedPng(picture.pixels, picture.width, picture.height) };
  } catch (error) {
    return { number, fault: String(error) };
  }
}
