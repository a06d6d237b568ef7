/** Work that may stand between a save and its build, in milliseconds. */
const SLICE_MS = 10;

/** What a rehearsal does with the files it is given. */
export interface RehearsalWork {
  /** Makes a file and lets go of it; throws when that fails. */
  readonly make: (path: string) => void;
  /** Gets what `make` throws; the rehearsal waits for the next build then, and tries that file again. */
  readonly onFault: (error: unknown) => void;
  readonly onDone: () => void;
}

/**
 * Makes changed files that nobody has asked for, a few at a time when nothing else is to do, so that a template that fails
 * on a page nobody looks at is told all the same.
 */
export class Rehearsal {
  readonly #work: RehearsalWork;
  readonly #waiting = new Set<string>();
  #next: NodeJS.Immediate | undefined;

  constructor(work: RehearsalWork) {
    this.#work = work;
  }

  add(paths: readonly string[]): void {
    for (const path of paths) this.#waiting.add(path);
    this.#next ??= setImmediate(() => this.#go());
  }

  stop(): void {
    clearImmediate(this.#next);
    this.#next = undefined;
  }

  #go(): void {
    this.#next = undefined;
    try {
      if (this.#makeSome()) this.#work.onDone();
      else this.#next = setImmediate(() => this.#go());
    } catch (error) {
      this.#work.onFault(error);
    }
  }

  /** True when nothing is left to make. */
  #makeSome(): boolean {
    const end = performance.now() + SLICE_MS;
    for (const path of this.#waiting) {
      if (performance.now() > end) return false;
      this.#work.make(path);
      this.#waiting.delete(path);
    }
    return true;
  }
}
