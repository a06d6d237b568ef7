/** What a look found. */
export interface Look {
  /** Milliseconds after which to look again although nothing may happen: something was not yet to be believed. */
  readonly againIn: number | undefined;
}

/** The system may pass on only the first of several writes in a row: look again this long after the last event. */
const LATER_LOOKS_MS = [60, 250];

/**
 * Disks in the network tell of nothing, and a folder that comes while others are looked through may be passed over: look
 * now and then although nothing happened. Never more than a fiftieth of the time goes into that.
 */
const IDLE_MS = 2000;
const IDLE_TIMES = 50;

/** Decides when to look: at once after something happened, some time later again, and seldom in between. */
export class LookSchedule {
  readonly #look: () => Look;
  readonly #timers = new Set<NodeJS.Timeout>();
  #idle: NodeJS.Timeout | undefined;
  #isScheduled = false;
  #isStopped = false;
  /** Gets what a look throws. */
  onFault: (error: unknown) => void = () => undefined;

  constructor(look: () => Look) {
    this.#look = look;
  }

  /** Events that come before the look takes place are one. */
  somethingHappened(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#clearTimers();
    setImmediate(() => {
      this.#isScheduled = false;
      this.#lookNow();
      for (const milliseconds of LATER_LOOKS_MS) this.#lookIn(milliseconds);
    });
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#idle);
    this.#clearTimers();
  }

  #lookNow(): void {
    if (this.#isStopped) return;
    const startedAt = performance.now();
    try {
      const { againIn } = this.#look();
      if (againIn !== undefined) this.#lookIn(againIn);
    } catch (error) {
      this.onFault(error);
    }
    clearTimeout(this.#idle);
    const pause = Math.max(IDLE_MS, IDLE_TIMES * (performance.now() - startedAt));
    this.#idle = setTimeout(() => this.#lookNow(), pause);
  }

  #lookIn(milliseconds: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#lookNow();
    }, milliseconds);
    this.#timers.add(timer);
  }

  #clearTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
