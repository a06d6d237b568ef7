import { createRequire } from "node:module";
import { join } from "node:path";
import type { ShareImageDrawing } from "../model/share-image-drawing.ts";
import type { DrawingAnswer, DrawingJob } from "./drawing/drawing-jobs.ts";
import { threadCode } from "./drawing/thread-code.ts";
import { WorkThread } from "./work-thread.ts";

export const FONTS = ["noto-serif-bold.ttf", "noto-naskh-arabic-bold.ttf", "noto-serif-hebrew-bold.ttf"];
const LIBRARY = "@resvg/resvg-js";
/** Where the library is looked for: it is native code, so that no bundle holds it. */
const FROM = join(import.meta.dirname, "program.js");

/**
 * Gives what draws share images with the fonts of that folder and no other, so that every machine draws the same;
 * undefined where the drawing library has no build for this machine.
 */
export function loadShareImageDrawing(fontsFolder: string): PreparedDrawing | undefined {
  if (!isThere()) return undefined;
  const fontFiles = FONTS.map((name) => join(fontsFolder, name));
  let thread: DrawingThread | undefined;
  const threadOf = (): DrawingThread => {
    if (!thread || thread.isLost) thread = new DrawingThread(fontFiles);
    return thread;
  };
  return Object.assign((svg: string) => threadOf().draw(svg), {
    begin: (svg: string) => threadOf().begin(svg),
    prepare: () => void threadOf(),
  });
}

/** A drawing whose thread can be started before there is something to draw. */
export interface PreparedDrawing extends ShareImageDrawing {
  readonly prepare: () => void;
}

/** The other end of the thread that draws. */
class DrawingThread {
  readonly #thread: WorkThread<DrawingAnswer>;
  /** Numbers of drawings that were begun, by what they draw. */
  readonly #begun = new Map<string, number>();
  readonly #done = new Map<number, DrawingAnswer>();
  #next = 0;

  constructor(fontFiles: readonly string[]) {
    this.#thread = new WorkThread(threadCode(), { from: FROM, library: LIBRARY, fontFiles });
  }

  get isLost(): boolean {
    return this.#thread.isLost;
  }

  begin(svg: string): number {
    const known = this.#begun.get(svg);
    if (known !== undefined) return known;
    const job: DrawingJob = { number: this.#next, svg };
    this.#next += 1;
    this.#begun.set(svg, job.number);
    this.#thread.post(job);
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
      const earlier = this.#done.get(number);
      if (earlier) {
        this.#done.delete(number);
        return earlier;
      }
      const answer = this.#thread.receive();
      this.#done.set(answer.number, answer);
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
