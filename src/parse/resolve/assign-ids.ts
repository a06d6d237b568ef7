import type { FileDirection } from "../../model/draft.ts";
import { type EntryId, parseEntryId } from "../../model/names.ts";
import { ownIdsOf, type RunGlance } from "../../model/run-glance.ts";
import { clockOf, dateOf, instantOfMinute } from "../../model/time.ts";

/** The entries of one file as runs in its order. */
export interface IdentifiedPart {
  readonly direction: FileDirection;
  readonly runs: readonly { readonly glance: RunGlance }[];
}

/** The numbers of the entries of a run within their minutes; undefined where all of them are first, as in most runs. */
export type MinuteNumbers = readonly number[] | undefined;

/**
 * Numbers the entries of each minute, from the oldest, in the order of parts and entries. Every entry of the minute counts,
 * also drafts and those with an id of their own, so that none is renumbered.
 */
export function numberMinutes(parts: readonly IdentifiedPart[]): readonly (readonly MinuteNumbers[])[] {
  const counts = new Map<number, number>();
  // Entries that follow each other through time share no minute, and need not be counted.
  const isInOrder = runThroughTime(parts);
  return parts.map(({ direction, runs }) => {
    const isOldestFirst = direction.order === "oldest-first";
    const numbers = (isOldestFirst ? runs : runs.toReversed()).map(({ glance: { minutes } }) =>
      isInOrder ? undefined : numbersOf(minutes, isOldestFirst, counts),
    );
    return isOldestFirst ? numbers : numbers.toReversed();
  });
}

function numbersOf(minutes: readonly number[], isOldestFirst: boolean, counts: Map<number, number>): MinuteNumbers {
  const numbers = new Array<number>(minutes.length);
  let most = 0;
  for (let step = 0; step < minutes.length; step += 1) {
    const place = isOldestFirst ? step : minutes.length - 1 - step;
    const minute = minutes[place] ?? 0;
    const count = (counts.get(minute) ?? 0) + 1;
    counts.set(minute, count);
    numbers[place] = count;
    most = Math.max(most, count);
  }
  return most > 1 ? numbers : undefined;
}

function runThroughTime(parts: readonly IdentifiedPart[]): boolean {
  const all = parts.flatMap(({ direction, runs }) => {
    const minutes = runs.flatMap(({ glance }) => glance.minutes);
    return direction.order === "oldest-first" ? minutes : minutes.toReversed();
  });
  return all.every((minute, index) => index === 0 || minute > (all[index - 1] ?? minute));
}

/** The ids of a run's entries: their own, else date and minute, with a number from the second of a minute on. */
export function idsOf(glance: RunGlance, numbers: MinuteNumbers): readonly EntryId[] {
  const ids = glance.minutes.map((minute, place) => idOf(minute, numbers?.[place] ?? 1));
  for (const [place, id] of ownIdsOf(glance)) ids[place] = id;
  return ids;
}

function idOf(minute: number, number: number): EntryId {
  const instant = instantOfMinute(minute);
  const own = `${dateOf(instant)}-${clockOf(instant).replace(":", "")}`;
  const id = parseEntryId(number > 1 ? `${own}-${number}` : own);
  if (id === undefined) throw new Error(`No id can be made of ${own}`);
  return id;
}
