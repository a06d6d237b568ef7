import type { NumberedJob, ProcessMessage, ThreadMessage } from "../picture-jobs.ts";

/** Starts a process that works on pictures; `onEnd` is told once, however it ended. */
export type StartProcess = (listener: {
  readonly onMessage: (message: ProcessMessage) => void;
  readonly onEnd: () => void;
}) => { readonly send: (job: NumberedJob) => void };

/** Megapixels that may be open at the same time: some hundred megabytes. A larger picture is alone. */
const BUDGET = 64;

/**
 * Hands pictures to a process, several at a time, as many as their pixels allow. The library of pictures is native code:
 * when a picture brings it down, the process dies and not the build. Those that were open then are tried again one by
 * one in new processes, so that the one at fault is known.
 */
export class PictureQueue {
  readonly #start: StartProcess;
  readonly #send: (message: ThreadMessage) => void;
  readonly #mostAtOnce: number;
  #waiting: NumberedJob[] = [];
  #suspects: NumberedJob[] = [];
  readonly #open = new Map<number, NumberedJob>();
  #isAlone = false;
  #isReady = false;
  #process: ReturnType<StartProcess> | undefined;

  constructor(start: StartProcess, send: (message: ThreadMessage) => void, mostAtOnce: number) {
    this.#mostAtOnce = mostAtOnce;
    this.#start = start;
    this.#send = send;
  }

  add(job: NumberedJob): void {
    this.#waiting.push(job);
    this.#startNext();
  }

  #startNext(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      this.#open.set(next.number, next);
      this.#process ??= this.#start({
        onMessage: (message) => this.#take(message),
        onEnd: () => this.#restart(),
      });
      this.#process.send(next);
    }
  }

  #next(): NumberedJob | undefined {
    if (this.#isAlone && this.#open.size > 0) return undefined;
    this.#isAlone = this.#suspects.length > 0;
    if (this.#isAlone) return this.#open.size === 0 ? this.#suspects.shift() : undefined;
    const [next] = this.#waiting;
    if (!next || this.#open.size >= this.#mostAtOnce) return undefined;
    const open = [...this.#open.values()].reduce((sum, { job }) => sum + job.megapixels, 0);
    return this.#open.size > 0 && open + next.job.megapixels > BUDGET ? undefined : this.#waiting.shift();
  }

  #take(message: ProcessMessage): void {
    if (message === "ready") {
      this.#isReady = true;
    } else if ("fault" in message) {
      this.#giveUp(message.fault);
    } else {
      this.#open.delete(message.job);
      this.#send(message);
      this.#startNext();
    }
  }

  #restart(): void {
    const open = [...this.#open.values()];
    this.#process = undefined;
    this.#open.clear();
    if (!this.#isReady) {
      this.#giveUp("The process that works on pictures ended before it had begun.");
      return;
    }
    this.#isReady = false;
    const [first, ...others] = open;
    if (others.length > 0) this.#suspects.push(...open);
    else if (first) this.#send({ job: first.number, answer: { kind: "crashed" } });
    this.#startNext();
  }

  #giveUp(fault: string): void {
    this.#waiting = [];
    this.#suspects = [];
    this.#open.clear();
    this.#send({ fault });
  }
}
