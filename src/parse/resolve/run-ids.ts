import type { EntryIds } from "../../model/draft.ts";
import { type EntryId, parseEntryId } from "../../model/names.ts";
import { ownIdsOf, type RunGlance } from "../../model/run-glance.ts";
import { dateOf, instantOfMinute } from "../../model/time.ts";
import type { MinuteNumbers } from "./assign-ids.ts";

/** The ids of a run's entries: their own, else date and minute, with a number from the second of a minute on. */
export class RunIds implements EntryIds {
  readonly #glance: RunGlance;
  readonly #numbers: MinuteNumbers;
  readonly #own: ReadonlyMap<number, EntryId>;

  constructor(glance: RunGlance, numbers: MinuteNumbers) {
    this.#glance = glance;
    this.#numbers = numbers;
    this.#own = new Map(ownIdsOf(glance));
  }

  at(place: number): EntryId | undefined {
    const minute = this.#glance.minutes[place];
    return this.#own.get(place) ?? (minute === undefined ? undefined : idOf(minute, this.#numbers?.[place] ?? 1));
  }
}

function idOf(minute: number, number: number): EntryId {
  const instant = instantOfMinute(minute);
  const own = `${dateOf(instant)}-${instant.slice(11, 13)}${instant.slice(14, 16)}`;
  const id = parseEntryId(number > 1 ? `${own}-${number}` : own);
  if (id === undefined) throw new Error(`No id can be made of ${own}`);
  return id;
}
