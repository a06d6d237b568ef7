import { versions } from "node:process";
import type { Hash } from "../model/hash.ts";
import type { Said } from "../model/locale.ts";
import type { Memory } from "../model/memory.ts";

/** Dates, numbers and lists that are kept: those of the pages that an edit changes are a few dozens. */
const MOST = 2048;

/**
 * Dates, numbers and lists in words as this machine's `Intl` put them, remembered for the next process as one value: it need not
 * load what it takes to put them again. Another version of what `Intl` knows begins anew.
 */
export class SaidWords {
  readonly #memory: Memory;
  readonly #key: string;
  /** As the last process left them; undefined before the first question. */
  #before: ReadonlyMap<string, string> | undefined;
  readonly #used = new Map<string, string>();
  #hasGrown = false;

  constructor(memory: Memory, hash: Hash) {
    this.#memory = memory;
    this.#key = hash(`said ${versions["icu"]} ${versions["cldr"]} ${versions["unicode"]} ${versions["tz"]}`);
  }

  readonly said: Said = (name, say) => {
    const used = this.#used.get(name);
    if (used !== undefined) return used;
    this.#before ??= this.#remembered();
    const known = this.#before.get(name);
    const words = known ?? say();
    // A process that watches for days says more than is ever asked for again.
    if (this.#used.size >= MOST) return words;
    this.#hasGrown ||= known === undefined;
    this.#used.set(name, words);
    return words;
  };

  /** Keeps what was said in this process, and of what was before as much as there is room for. */
  keep(): void {
    if (!this.#hasGrown) return;
    this.#hasGrown = false;
    const before = [...(this.#before ?? [])].filter(([name]) => !this.#used.has(name));
    this.#memory.set(this.#key, [...this.#used, ...before].slice(0, MOST));
  }

  #remembered(): ReadonlyMap<string, string> {
    // The memory gives back only what this version of the program put under the key.
    return new Map(this.#memory.get(this.#key) as readonly (readonly [string, string])[] | undefined);
  }
}
