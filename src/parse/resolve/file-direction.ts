import type { FileDirection } from "../../model/draft.ts";
import type { RunGlance } from "../../model/run-glance.ts";
import { stepsThrough } from "../../model/run-steps.ts";
import type { EntryOrder } from "../../model/settings.ts";

/**
 * How a file runs, whose entries are given in runs: as it says itself, else as most neighbours do, else as its first entry stands to its last. Steps
 * that may cross midnight decide only where there are no others.
 */
export function fileDirection(glances: readonly RunGlance[], written: EntryOrder | undefined): FileDirection {
  if (written) return { order: written, from: "written" };
  const { up, down, sureUp, sureDown } = stepsThrough(glances);
  if (sureUp !== sureDown) return decided(sureUp, sureDown);
  if (up !== down) return decided(up, down);
  const [first] = glances.flatMap(({ minutes }) => minutes.slice(0, 1));
  const last = glances.flatMap(({ minutes }) => minutes.slice(-1)).at(-1);
  if (first === undefined || last === undefined || first === last) return { order: "newest-first", from: "none" };
  return { order: first < last ? "oldest-first" : "newest-first", from: "majority" };
}

function decided(up: number, down: number): FileDirection {
  return {
    order: up > down ? "oldest-first" : "newest-first",
    from: up === 0 || down === 0 ? "unanimous" : "majority",
  };
}
