import type { DraftPart, DraftRun } from "../model/draft.ts";
import { followTime } from "../model/run-steps.ts";
import type { Byline } from "../model/settings.ts";
import type { UtcInstant } from "../model/time.ts";

/** A run with the file it stands in. */
export interface PlacedRun {
  readonly run: DraftRun;
  readonly file: string;
  /** Who writes the part it stands in, where the part says so. */
  readonly authors: readonly Byline[] | undefined;
  readonly isOldestFirst: boolean;
}

/** All runs from the oldest to the newest, as the files tell: parts follow each other oldest first, each read in its own direction. */
export function orderRuns(parts: readonly DraftPart[]): readonly PlacedRun[] {
  return parts.flatMap(({ file, authors, direction, runs }) => {
    const isOldestFirst = direction.order === "oldest-first";
    const placed = runs.map((run): PlacedRun => ({ run, file, authors, isOldestFirst }));
    return isOldestFirst ? placed : placed.toReversed();
  });
}

/** Something of a moment. */
interface Dated {
  readonly instant: UtcInstant;
}

/** One by one: V8 takes several times as long to flatten a list of lists. */
function joinFromLast<One>(lists: readonly (readonly One[])[]): One[] {
  const all: One[] = [];
  for (let index = lists.length - 1; index >= 0; index -= 1) for (const one of lists[index] ?? []) all.push(one);
  return all;
}

/** Makes one list of the lists of runs, newest first; each list is given newest first, the lists oldest first. */
export type NewestFirst = <One extends Dated>(lists: readonly (readonly One[])[]) => readonly One[];

/** How lists of these runs are put in order. Within a minute the order of the runs decides: thus it is total, and entries of distinct minutes may stand anywhere. */
export function newestFirst(runs: readonly PlacedRun[]): NewestFirst {
  const follow = followTime(runs.map(({ run, isOldestFirst }) => ({ glance: run.glance, isOldestFirst })));
  return (lists) => {
    const all = joinFromLast(lists);
    if (follow) return all;
    // Sorting is stable: what shares a minute keeps the order of the files.
    return all.sort(({ instant: one }, { instant: other }) => (one === other ? 0 : one < other ? 1 : -1));
  };
}
