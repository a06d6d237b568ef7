import type { DraftEntry, DraftPart } from "../model/draft.ts";
import { DATE_LETTERS } from "../model/run-glance.ts";

/**
 * The entries of a file by their moments, from the oldest to the newest as far as their places tell. An entry itself is
 * looked at only where there is something to say about it.
 */
export class PartMoments {
  /** Minutes since 1970. */
  readonly minutes: readonly number[];
  readonly #part: DraftPart;
  readonly #dates: string;
  readonly #isOldestFirst: boolean;

  constructor(part: DraftPart) {
    this.#part = part;
    this.#isOldestFirst = part.direction.order === "oldest-first";
    const minutes = part.runs.flatMap(({ glance }) => glance.minutes);
    this.minutes = this.#isOldestFirst ? minutes : minutes.toReversed();
    this.#dates = part.runs.map(({ glance }) => glance.dates).join("");
  }

  get count(): number {
    return this.minutes.length;
  }

  /** Minutes from the entry before to this one; 0 for the first. */
  step(index: number): number {
    return index === 0 ? 0 : (this.minutes[index] ?? 0) - (this.minutes[index - 1] ?? 0);
  }

  /** Whether an entry has its date in its heading. */
  isDated(index: number): boolean {
    return this.#dates[this.#placeOf(index)] === DATE_LETTERS.own;
  }

  /** Whether an entry has the date of a heading above it. */
  isUnderDay(index: number): boolean {
    return this.#dates[this.#placeOf(index)] === DATE_LETTERS["day-heading"];
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

  #placeOf(index: number): number {
    return this.#isOldestFirst ? index : this.minutes.length - 1 - index;
  }
}
