/**
 * The thread in which share images are drawn while the program goes on. It takes one at a time and comes to rest between
 * two, because the library frees a picture's memory only then.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { workerData } from "node:worker_threads";
import type * as Resvg from "@resvg/resvg-js";
import { garbageCollector } from "../garbage.ts";
import { indexedPng } from "../indexed-png.ts";
import { beginThread, sendFromThread } from "../thread-start.ts";
import type { DrawingAnswer, DrawingJob, DrawingStart } from "./drawing-jobs.ts";
import { FONTS, LATIN_TABLE } from "./fonts.ts";
import type { LetterTable } from "./letters/letter-table.ts";
import { PlainDrawer } from "./letters/plain-drawer.ts";
import { readPlainDrawing } from "./letters/read-plain-drawing.ts";

const start = workerData as DrawingStart;
beginThread(start);
const { from, library, fontsFolder } = start;
const waiting: DrawingJob[] = [];
let drawer: PlainDrawer | undefined;

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
  const drawn = answer(job);
  // Copies would lie in rooms twice as large until somebody asks for the pictures.
  sendFromThread(start, drawn, "png" in drawn ? [drawn.png.buffer] : []);
  waiting.shift();
  if (waiting.length > 0) setImmediate(drawNext);
}

function answer({ number, svg }: DrawingJob) {
  try {
    // In a room of its own.
    return { number, png: new Uint8Array(drawOurselves(svg) ?? drawWithLibrary(svg)) };
  } catch (error) {
    return { number, fault: String(error) };
  }
}

/** Lines of Latin letters, which most share images are: in a sixth of the library's time. */
function drawOurselves(svg: string): Uint8Array | undefined {
  const drawing = readPlainDrawing(svg);
  if (!drawing) return undefined;
  drawer ??= new PlainDrawer(JSON.parse(readFileSync(join(fontsFolder, LATIN_TABLE), "utf8")) as LetterTable);
  return drawer.draw(drawing);
}

function drawWithLibrary(svg: string): Uint8Array {
  const { Resvg: Renderer } = createRequire(from)(library) as typeof Resvg;
  const fontFiles = FONTS.map((name) => join(fontsFolder, name));
  const picture = new Renderer(svg, { font: { fontFiles, loadSystemFonts: false } }).render();
  const png = indexedPng(picture.pixels, picture.width, picture.height);
  // The memory of the picture, which is young garbage.
  setImmediate(() => garbageCollector().young());
  return png;
}

function hasLibrary(): boolean {
  try {
    createRequire(from)(library);
    return true;
  } catch {
    return false;
  }
}
