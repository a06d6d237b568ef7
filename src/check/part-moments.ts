import { DATE_LETTERS } from "../model/date-letters.ts";
import type { DraftEntry, DraftPart } from "../model/draft.ts";
import { stepsThrough } from "../model/run-steps.ts";

type Minutes = readonly { readonly minutes: readonly number[] }[];

function firstTwo(runs: Minutes): readonly number[] {
  const found: number[] = [];
  for (const { minutes } of runs) {
    found.push(...minutes.slice(0, 2));
    if (found.length >= 2) break;
  }
  return found.slice(0, 2);
}

function lastTwo(runs: Minutes): readonly number[] {
  const found: number[] = [];
  for (let index = runs.length - 1; index >= 0 && found.length < 2; index -= 1) {
    found.unshift(...(runs[index]?.minutes.slice(-2) ?? []));
  }
  return found.slice(-2);
}

/**
 * The entries of a file by their moments, from the oldest to the newest as far as their places tell. An entry itself is
 * looked at only where there is something to say about it.
 */
export class PartMoments {
  /** Minutes of the longest step back through time, and of the longest forth. */
  readonly longestBack: number;
  readonly longestForth: number;
  readonly count: number;
  /** Minutes from the last entry but one to the last; 0 where there are less than two. */
  readonly lastStep: number;
  readonly #part: DraftPart;
  readonly #isOldestFirst: boolean;
  #minutes: readonly number[] | undefined;
  #dates: string | undefined;

  constructor(part: DraftPart) {
    this.#part = part;
    this.#isOldestFirst = part.direction.order === "oldest-first";
    const glances = part.runs.map(({ glance }) => glance);
    const { rise, fall } = stepsThrough(glances);
    this.longestBack = this.#isOldestFirst ? fall : rise;
    this.longestForth = this.#isOldestFirst ? rise : fall;
    this.count = glances.reduce((sum, { minutes }) => sum + minutes.length, 0);
    const newest = this.#isOldestFirst ? lastTwo(glances).toReversed() : firstTwo(glances);
    this.lastStep = newest.length < 2 ? 0 : (newest[0] ?? 0) - (newest[1] ?? 0);
  }

  /** Minutes from the entry before to this one; 0 for the first. */
  step(index: number): number {
    this.#minutes ??= this.#part.runs.flatMap(({ glance }) => glance.minutes);
    const place = this.#placeOf(index);
    const before = this.#placeOf(index - 1);
    return index <= 0 ? 0 : (this.#minutes[place] ?? 0) - (this.#minutes[before] ?? 0);
  }

  /** Whether an entry has its date in its heading. */
  isDated(index: number): boolean {
    return this.#dateOf(index) === DATE_LETTERS.own;
  }

  /** Whether an entry has the date of a heading above it. */
  isUnderDay(index: number): boolean {
    return this.#dateOf(index) === DATE_LETTERS["day-heading"];
  }

  entry(index: number): DraftEntry {
    let place = this.#placeOf(index);
    for (const run of this.#part.runs) {
      const { length } = run.glance.minutes;
      const entry = place < length ? run.entries[place] : undefined;
      if (entry) return entry;
      place -= length;
    }
    throw new Error("There is no entry at this place of the file");
  }

  #dateOf(index: number): string | undefined {
    this.#dates ??= this.#part.runs.map(({ glance }) => glance.dates).join("");
    return this.#dates[this.#placeOf(index)];
  }

  #placeOf(index: number): number {
    return this.#isOldestFirst ? index : this.count - 1 - index;
  }
}
