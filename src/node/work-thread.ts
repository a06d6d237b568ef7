import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { ThreadCode } from "./compile-thread.ts";
import { MachineFault } from "./machine-fault.ts";
import { SENT, STATE, THREAD_ENDED, THREAD_WORKS, type ThreadStart } from "./thread-start.ts";

/** Between looks for a message that came while nobody waited. */
const LOOK_MS = 200;
/** A thread begins within moments; on a machine that can start none it never does, and nothing says so. */
const LONGEST_START_MS = 60_000;
/** The largest picture that is let in takes seconds. */
const LONGEST_SILENCE_MS = 600_000;
/** Whoever is at work with the largest picture ends within seconds. */
const LONGEST_END_MS = 30_000;

/** How long a thread may say nothing while it is waited for. */
export interface Patience {
  readonly startMs: number;
  readonly silenceMs: number;
  /** How long the program waits at its end for a thread that is at work. */
  readonly endMs: number;
}

const PATIENCE: Patience = { startMs: LONGEST_START_MS, silenceMs: LONGEST_SILENCE_MS, endMs: LONGEST_END_MS };

/**
 * A thread that works while the program goes on, and for which the program waits without letting go of its own thread, so
 * that a build stays one piece of work. One that cannot begin, ends or hangs is a fault of the machine. It does not keep the program from ending,
 * unless it was told to end itself.
 */
export class WorkThread<Message> {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #shared = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  readonly #patience: Patience;
  #silence = 0;
  #isLost = false;

  /**
   * `data` is what the thread's code needs beside the port and the shared numbers; `youngMiB` how much room V8 gives to young
   * objects, where it would give more than the thread needs.
   */
  constructor({ code, isText }: ThreadCode, data: object, patience = PATIENCE, youngMiB?: number) {
    this.#patience = patience;
    const { port1, port2 } = new MessageChannel();
    const workerData: ThreadStart = { ...data, port: port2, shared: this.#shared };
    const resourceLimits = youngMiB === undefined ? {} : { maxYoungGenerationSizeMb: youngMiB };
    const worker = new Worker(code, { eval: isText, workerData, transferList: [port2], resourceLimits });
    // Whoever waits for it finds out by its state; nobody can listen meanwhile.
    worker.on("error", () => undefined);
    worker.unref();
    port1.unref();
    this.#worker = worker;
    this.#port = port1;
  }

  /** It was found dead or hanging: another one is to be started. */
  get isLost(): boolean {
    return this.#isLost;
  }

  post(message: object): void {
    this.#port.postMessage(message);
  }

  /**
   * Lets the thread come to its end, for which the program waits before its own: Node would otherwise tear down a thread
   * that may be loading native code, of which the whole process can die. A thread that hangs is not waited for.
   */
  end(): void {
    this.#port.close();
    if (this.#isLost) return;
    this.#worker.ref();
    setTimeout(() => this.#worker.unref(), this.#patience.endMs).unref();
  }

  /** The next message, if it has been sent. */
  look(): Message | undefined {
    return receiveMessageOnPort(this.#port)?.message as Message | undefined;
  }

  /** The next message, as soon as there is one. */
  receive(): Message {
    for (;;) {
      const seen = Atomics.load(this.#shared, SENT);
      const state = Atomics.load(this.#shared, STATE);
      const message = this.look();
      if (message !== undefined) {
        this.#silence = 0;
        return message;
      }
      this.#checkLife(state);
      if (Atomics.wait(this.#shared, SENT, seen, LOOK_MS) === "timed-out") this.#silence += LOOK_MS;
    }
  }

  #checkLife(state: number): void {
    const hasBegun = state === THREAD_WORKS;
    if (state !== THREAD_ENDED && this.#silence <= (hasBegun ? this.#patience.silenceMs : this.#patience.startMs))
      return;
    this.#isLost = true;
    const what = hasBegun ? "does not come to an end" : state === THREAD_ENDED ? "ended too early" : "cannot begin";
    throw new MachineFault(
      `The work on pictures ${what} on this machine.`,
      "Close other programs, which may have taken all memory or handles, and build again.",
    );
  }
}
