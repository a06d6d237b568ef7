import { createRequire } from "node:module";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { indexedPng } from "./indexed-png.ts";

export const FONTS = ["noto-serif-bold.ttf", "noto-naskh-arabic-bold.ttf", "noto-serif-hebrew-bold.ttf"];
const LIBRARY = "@resvg/resvg-js";
/** Where the library is looked for: it is native code, so that no bundle holds it. */
const FROM = join(import.meta.dirname, "program.js");

const WIDTH = 1200;
const HEIGHT = 630;
/** Places in the numbers that both threads see: how the drawing went, and the length of what is said about it. */
const STATE = 0;
const LENGTH = 1;
const NUMBERS = 2;
const WAITING = 0;
const DRAWN = 1;

/**
 * Draws in a thread of its own, because the library frees a picture's memory only when its thread comes to rest, which
 * the one that writes hundreds of them does not. Plain text: a compiled program has no file of it.
 */
const THREAD = `
const { createRequire } = require("node:module");
const { parentPort, workerData } = require("node:worker_threads");
// Taken back at once: V8 accepts compiled code only under the flags that it was made with, and flags are of the whole process.
require("node:v8").setFlagsFromString("--expose-gc");
const collect = require("node:vm").runInNewContext("gc");
require("node:v8").setFlagsFromString("--no-expose-gc");
const { from, library, font, shared } = workerData;
const numbers = new Int32Array(shared, 0, ${NUMBERS});
const bytes = new Uint8Array(shared, ${NUMBERS * 4});
let drawn = 0;
parentPort.on("message", (svg) => {
  let state = ${DRAWN};
  try {
    const { Resvg } = createRequire(from)(library);
    bytes.set(new Resvg(svg, { font }).render().pixels);
  } catch (error) {
    state = 2;
    numbers[${LENGTH}] = Buffer.from(bytes.buffer, bytes.byteOffset).write(String(error));
  }
  drawn += 1;
  if (drawn % 4 === 0) collect();
  Atomics.store(numbers, ${STATE}, state);
  Atomics.notify(numbers, ${STATE});
});
`;

/**
 * Gives the function that draws share images with the fonts of that folder and no other, so that every machine draws
 * the same; undefined where the drawing library has no build for this machine.
 */
export function loadShareImageDrawing(fontsFolder: string): ((svg: string) => Uint8Array) | undefined {
  if (!isThere()) return undefined;
  const font = { fontFiles: FONTS.map((name) => join(fontsFolder, name)), loadSystemFonts: false };
  const shared = new SharedArrayBuffer(NUMBERS * 4 + WIDTH * HEIGHT * 4);
  const numbers = new Int32Array(shared, 0, NUMBERS);
  const bytes = new Uint8Array(shared, NUMBERS * 4);
  let thread: Worker | undefined;
  return (svg) => {
    thread ??= startThread({ from: FROM, library: LIBRARY, font, shared });
    Atomics.store(numbers, STATE, WAITING);
    thread.postMessage(svg);
    Atomics.wait(numbers, STATE, WAITING);
    if (numbers[STATE] !== DRAWN) throw new Error(Buffer.from(bytes.slice(0, numbers[LENGTH])).toString());
    return indexedPng(bytes, WIDTH, HEIGHT);
  };
}

/** The thread does not keep the program from ending. */
function startThread(workerData: object): Worker {
  const thread = new Worker(THREAD, { eval: true, workerData });
  thread.unref();
  return thread;
}

/** A machine for which the library has no build publishes without these pictures. */
function isThere(): boolean {
  try {
    createRequire(FROM)(LIBRARY);
    return true;
  } catch {
    return false;
  }
}
