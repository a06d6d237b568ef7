import { createRequire } from "node:module";
import { join } from "node:path";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { ShareImageDrawing } from "../model/share-image-drawing.ts";
import type { DrawingAnswer, DrawingJob, DrawingStart } from "./drawing/drawing-jobs.ts";
import { threadCode } from "./drawing/thread-code.ts";

export const FONTS = ["noto-serif-bold.ttf", "noto-naskh-arabic-bold.ttf", "noto-serif-hebrew-bold.ttf"];
const LIBRARY = "@resvg/resvg-js";
/** Where the library is looked for: it is native code, so that no bundle holds it. */
const FROM = join(import.meta.dirname, "program.js");

/** Between looks for an answer that came while nobody waited. */
const LOOK_MS = 200;

/**
 * Gives what draws share images with the fonts of that folder and no other, so that every machine draws the same;
 * undefined where the drawing library has no build for this machine.
 */
export function loadShareImageDrawing(fontsFolder: string): ShareImageDrawing | undefined {
  if (!isThere()) return undefined;
  const fontFiles = FONTS.map((name) => join(fontsFolder, name));
  let thread: DrawingThread | undefined;
  const threadOf = (): DrawingThread => {
    thread ??= new DrawingThread(fontFiles);
    return thread;
  };
  return Object.assign((svg: string) => threadOf().draw(svg), { begin: (svg: string) => threadOf().begin(svg) });
}

/** The other end of the thread that draws. */
class DrawingThread {
  readonly #port: MessagePort;
  readonly #sent = new Int32Array(new SharedArrayBuffer(4));
  /** Numbers of drawings that were begun, by what they draw. */
  readonly #begun = new Map<string, number>();
  readonly #done = new Map<number, DrawingAnswer>();
  #next = 0;

  constructor(fontFiles: readonly string[]) {
    const { port1, port2 } = new MessageChannel();
    const { code, isText } = threadCode();
    const workerData: DrawingStart = { from: FROM, library: LIBRARY, fontFiles, port: port2, sent: this.#sent };
    const worker = new Worker(code, { eval: isText, workerData, transferList: [port2] });
    // It does not keep the program from ending.
    worker.unref();
    port1.unref();
    this.#port = port1;
  }

  begin(svg: string): number {
    const known = this.#begun.get(svg);
    if (known !== undefined) return known;
    const job: DrawingJob = { number: this.#next, svg };
    this.#next += 1;
    this.#begun.set(svg, job.number);
    this.#port.postMessage(job);
    return job.number;
  }

  draw(svg: string): Uint8Array {
    const answer = this.#waitFor(this.begin(svg));
    this.#begun.delete(svg);
    if ("fault" in answer) throw new Error(answer.fault);
    return answer.png;
  }

  #waitFor(number: number): DrawingAnswer {
    for (;;) {
      const seen = Atomics.load(this.#sent, 0);
      const answer = receiveMessageOnPort(this.#port)?.message as DrawingAnswer | undefined;
      if (answer?.number === number) return answer;
      const earlier = this.#done.get(number);
      if (answer) this.#done.set(answer.number, answer);
      if (earlier) {
        this.#done.delete(number);
        return earlier;
      }
      if (!answer) Atomics.wait(this.#sent, 0, seen, LOOK_MS);
    }
  }
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
