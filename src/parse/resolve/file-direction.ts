import { type FileDirection, JUMP_MINUTES } from "../../model/draft.ts";
import { DATE_LETTERS, type RunGlance } from "../../model/run-glance.ts";
import type { EntryOrder } from "../../model/settings.ts";

/** What the entries of a file tell about the way it runs, in runs. */
type Glances = readonly Pick<RunGlance, "minutes" | "dates">[];

/**
 * How a file runs: as it says itself, else as most neighbours do, else as its first entry stands to its last. Steps
 * that may cross midnight decide only where there are no others.
 */
export function fileDirection(glances: Glances, written: EntryOrder | undefined): FileDirection {
  if (written) return { order: written, from: "written" };
  const { sure, all, first, last } = countSteps(glances);
  if (sure.up !== sure.down) return decided(sure);
  if (all.up !== all.down) return decided(all);
  if (first === undefined || last === undefined || first === last) return { order: "newest-first", from: "none" };
  return { order: first < last ? "oldest-first" : "newest-first", from: "majority" };
}

interface Steps {
  up: number;
  down: number;
}

function decided({ up, down }: Steps): FileDirection {
  return {
    order: up > down ? "oldest-first" : "newest-first",
    from: up === 0 || down === 0 ? "unanimous" : "majority",
  };
}

/** Steps that are surely none across midnight, and all of them. */
function countSteps(glances: Glances) {
  const minutes = glances.flatMap((glance) => glance.minutes);
  const dates = glances.map((glance) => glance.dates).join("");
  const sure: Steps = { up: 0, down: 0 };
  const all: Steps = { up: 0, down: 0 };
  for (let index = 1; index < minutes.length; index += 1) {
    const step = (minutes[index] ?? 0) - (minutes[index - 1] ?? 0);
    if (step === 0) continue;
    const way = step > 0 ? "up" : "down";
    all[way] += 1;
    if (Math.abs(step) <= JUMP_MINUTES || dates.startsWith(BOTH_OWN, index - 1)) sure[way] += 1;
  }
  return { sure, all, first: minutes[0], last: minutes.at(-1) };
}

const BOTH_OWN = DATE_LETTERS.own + DATE_LETTERS.own;
