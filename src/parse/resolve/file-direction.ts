import { type DraftEntry, type FileDirection, JUMP_MINUTES } from "../../model/draft.ts";
import type { EntryOrder } from "../../model/settings.ts";
import { minutesBetween } from "../../model/time.ts";

/** What an entry tells about the way its file runs. */
export type DatedMoment = Pick<DraftEntry, "instant" | "dateFrom">;

/**
 * How a file runs: as it says itself, else as most neighbours do, else as its first entry stands to its last. Steps
 * that may cross midnight decide only where there are no others.
 */
export function fileDirection(entries: readonly DatedMoment[], written: EntryOrder | undefined): FileDirection {
  if (written) return { order: written, from: "written" };
  const sure = countSteps(entries, (minutes, dated) => dated || Math.abs(minutes) <= JUMP_MINUTES);
  if (sure.up !== sure.down) return decided(sure);
  const all = countSteps(entries, () => true);
  if (all.up !== all.down) return decided(all);
  const first = entries[0]?.instant;
  const last = entries.at(-1)?.instant;
  if (first === undefined || last === undefined || first === last) return { order: "newest-first", from: "none" };
  return { order: first < last ? "oldest-first" : "newest-first", from: "majority" };
}

interface Steps {
  readonly up: number;
  readonly down: number;
}

function decided({ up, down }: Steps): FileDirection {
  return {
    order: up > down ? "oldest-first" : "newest-first",
    from: up === 0 || down === 0 ? "unanimous" : "majority",
  };
}

function countSteps(entries: readonly DatedMoment[], counts: (minutes: number, dated: boolean) => boolean): Steps {
  let up = 0;
  let down = 0;
  for (let index = 1; index < entries.length; index += 1) {
    const one = entries[index - 1];
    const other = entries[index];
    if (!one || !other || one.instant === other.instant) continue;
    if (!counts(minutesBetween(one.instant, other.instant), one.dateFrom === "own" && other.dateFrom === "own"))
      continue;
    if (one.instant < other.instant) up += 1;
    else down += 1;
  }
  return { up, down };
}
