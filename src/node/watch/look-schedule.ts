/** What a look found. */
export interface Look {
  /** Milliseconds after which to look again although nothing may happen: something was not yet to be believed. */
  readonly againIn: number | undefined;
}

/** The system may pass on only the first of several writes in a row: look again this long after the last event. */
const LATER_LOOKS_MS = [60, 250];

/** Decides when to look: at once after something happened, and some time later again. */
export class LookSchedule {
  readonly #look: () => Look;
  readonly #timers = new Set<NodeJS.Timeout>();
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
    this.#clearTimers();
  }

  #lookNow(): void {
    if (this.#isStopped) return;
    try {
      const { againIn } = this.#look();
      if (againIn !== undefined) this.#lookIn(againIn);
    } catch (error) {
      this.onFault(error);
    }
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
