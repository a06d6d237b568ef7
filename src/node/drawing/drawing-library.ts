import { createRequire } from "node:module";
import { join } from "node:path";
import { WorkThread } from "../work-thread.ts";
import type { DrawingAnswer, DrawingJob } from "./drawing-jobs.ts";
import { threadCode } from "./thread-code.ts";

const LIBRARY = "@resvg/resvg-js";
/** Where the library is looked for: it is native code, so that no bundle holds it. */
const FROM = join(import.meta.dirname, "program.js");
/** After so many pictures a build is long, and has better use for the room of a thread that has nothing more to draw. */
const MANY = 100;
/** What is made for a picture is let go of with it. */
const YOUNG_MIB = 2;

/**
 * Draws share images in a thread of its own, with the fonts of a folder and no other, so that every machine draws the
 * same. The thread starts with the first picture, or when it is told to.
 */
export class DrawingLibrary {
  readonly #fontsFolder: string;
  #thread: DrawingThread | undefined;

  constructor(fontsFolder: string) {
    this.#fontsFolder = fontsFolder;
  }

  /** False where the library has no build for this machine, which then publishes without these pictures. */
  get isThere(): boolean {
    return this.#thread ? this.#started().canDraw() : canLoadLibrary();
  }

  /** Starts the thread, so that it is ready when there is something to draw. */
  prepare(): void {
    this.#started();
  }

  begin(svg: string): void {
    this.#started().begin(svg);
  }

  /** True for a picture that was begun and is done. */
  isReady(svg: string): boolean {
    return this.#thread?.isReady(svg) ?? false;
  }

  draw(svg: string): Uint8Array {
    const thread = this.#started();
    const png = thread.draw(svg);
    if (thread.isIdle && thread.drawn > MANY) this.end();
    return png;
  }

  /** Nothing more is to be drawn; what was begun and not asked for is let go. */
  end(): void {
    this.#thread?.end();
    this.#thread = undefined;
  }

  #started(): DrawingThread {
    if (!this.#thread || this.#thread.isLost) this.#thread = new DrawingThread(this.#fontsFolder);
    return this.#thread;
  }
}

/** The other end of the thread that draws. */
class DrawingThread {
  readonly #thread: WorkThread<DrawingAnswer>;
  /** Numbers of drawings that were begun, by what they draw. */
  readonly #begun = new Map<string, number>();
  readonly #done = new Map<number, DrawnPicture>();
  #canDraw: boolean | undefined;
  #next = 0;
  #drawn = 0;

  constructor(fontsFolder: string) {
    const data = { from: FROM, library: LIBRARY, fontsFolder };
    this.#thread = new WorkThread(threadCode(), data, undefined, YOUNG_MIB);
  }

  get isLost(): boolean {
    return this.#thread.isLost;
  }

  /** Nothing more was begun. */
  get isIdle(): boolean {
    return this.#begun.size === 0;
  }

  /** Pictures so far. */
  get drawn(): number {
    return this.#drawn;
  }

  end(): void {
    this.#thread.end();
  }

  canDraw(): boolean {
    while (this.#canDraw === undefined) this.#receive();
    return this.#canDraw;
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
    this.#drawn += 1;
    if ("fault" in answer) throw new Error(answer.fault);
    return answer.png;
  }

  isReady(svg: string): boolean {
    for (let answer = this.#thread.look(); answer; answer = this.#thread.look()) this.#take(answer);
    const number = this.#begun.get(svg);
    return number !== undefined && this.#done.has(number);
  }

  #waitFor(number: number): DrawnPicture {
    for (;;) {
      const earlier = this.#done.get(number);
      if (earlier) {
        this.#done.delete(number);
        return earlier;
      }
      this.#receive();
    }
  }

  #receive(): void {
    this.#take(this.#thread.receive());
  }

  #take(answer: DrawingAnswer): void {
    if ("canDraw" in answer) this.#canDraw = answer.canDraw;
    else this.#done.set(answer.number, answer);
  }
}

type DrawnPicture = Exclude<DrawingAnswer, { readonly canDraw: boolean }>;

function canLoadLibrary(): boolean {
  try {
    createRequire(FROM)(LIBRARY);
    return true;
  } catch {
    return false;
  }
}
