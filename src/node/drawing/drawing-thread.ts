/**
 * The thread in which share images are drawn while the program goes on. It takes one at a time and comes to rest between
 * two, because the library frees a picture's memory only then.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { workerData } from "node:worker_threads";
import type * as Resvg from "@resvg/resvg-js";
import { garbageCollector } from "../garbage.ts";
import { indexedPng } from "../indexed-png.ts";
import { beginThread, sendFromThread } from "../thread-start.ts";
import type { DrawingAnswer, DrawingJob, DrawingStart } from "./drawing-jobs.ts";
import { fontsOf } from "./fonts.ts";

const start = workerData as DrawingStart;
beginThread(start);
const { from, library, fontsFolder } = start;
const waiting: DrawingJob[] = [];

// What the first picture needs is loaded while the program still reads.
sendFromThread(start, { canDraw: hasLibrary() } satisfies DrawingAnswer);

start.port.on("message", (job: DrawingJob) => {
  waiting.push(job);
  if (waiting.length === 1) setImmediate(drawNext);
});

// The program asks for nothing more.
start.port.on("close", () => {
  waiting.length = 0;
});

function drawNext(): void {
  const [job] = waiting;
  if (!job) return;
  sendFromThread(start, answer(job));
  waiting.shift();
  // The memory of the picture, which is young garbage.
  garbageCollector().young();
  if (waiting.length > 0) setImmediate(drawNext);
}

function answer({ number, svg }: DrawingJob): DrawingAnswer {
  try {
    const { Resvg: Renderer } = createRequire(from)(library) as typeof Resvg;
    const fontFiles = fontsOf(svg).map((name) => join(fontsFolder, name));
    const picture = new Renderer(svg, { font: { fontFiles, loadSystemFonts: false } }).render();
    return { number, png: indexedPng(picture.pixels, picture.width, picture.height) };
  } catch (error) {
    return { number, fault: String(error) };
  }
}

function hasLibrary(): boolean {
  try {
    createRequire(from)(library);
    return true;
  } catch {
    return false;
  }
}
