import type { FileDirection } from "../../model/draft.ts";
import type { RunGlance } from "../../model/run-glance.ts";
import { type DirectedRun, followTime } from "../../model/run-steps.ts";

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
  const ordered = parts.map(oldestFirst);
  const neverBack = followTime(ordered.flat());
  return ordered.map((runs, part) => {
    const numbers = runs.map(({ glance: { minutes, steps }, isOldestFirst }) => {
      const isSpread = neverBack && steps.level === 0;
      if (isOldestFirst) return numbersOf(minutes, counts, isSpread);
      return numbersOf(minutes.toReversed(), counts, isSpread)?.toReversed();
    });
    return parts[part]?.direction.order === "oldest-first" ? numbers : numbers.toReversed();
  });
}

function oldestFirst({ direction, runs }: IdentifiedPart): readonly (DirectedRun & { readonly glance: RunGlance })[] {
  const isOldestFirst = direction.order === "oldest-first";
  const directed = runs.map(({ glance }) => ({ glance, isOldestFirst }));
  return isOldestFirst ? directed : directed.toReversed();
}

/** The numbers of entries, oldest first. Where all of them have minutes of their own, only the first may share it with the entry before. */
function numbersOf(minutes: readonly number[], counts: Map<number, number>, isSpread: boolean): MinuteNumbers {
  const [first, last] = [minutes[0], minutes.at(-1)];
  if (isSpread && first !== undefined && last !== undefined && !counts.has(first)) {
    counts.clear();
    counts.set(last, 1);
    return undefined;
  }
  const numbers = minutes.map((minute) => {
    const count = (counts.get(minute) ?? 0) + 1;
    counts.set(minute, count);
    return count;
  });
  return numbers.some((number) => number > 1) ? numbers : undefined;
}
