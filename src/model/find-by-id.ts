import type { DraftRun } from "./draft.ts";
import type { EntryId } from "./names.ts";
import { ownIdsOf } from "./run-glance.ts";
import { type CalendarDate, dateOf, instantOfMinute } from "./time.ts";

/** Where an entry stands among runs. */
export interface FoundEntry {
  readonly run: DraftRun;
  readonly place: number;
  readonly id: EntryId;
}

/** Whether an entry that was found reaches no reader yet. */
export function isDraftEntry({ run, place }: FoundEntry): boolean {
  return run.glance.told.some(([at, { draft }]) => at === place && draft === true);
}

const DAY_MINUTES = 1440;

/**
 * Finds entries of a blog by their ids, drafts and withdrawn ones too. The ids of thousands are not made for it: one that is made of date and
 * minute is looked for among the runs of its day.
 */
export function finderById(runs: readonly DraftRun[]): (id: string) => FoundEntry | undefined {
  const own = new Map<string, FoundEntry>();
  const byDay = new Map<CalendarDate, DraftRun[]>();
  for (const run of runs) {
    for (const [place, id] of ownIdsOf(run.glance)) if (!own.has(id)) own.set(id, { run, place, id });
    for (const day of daysOf(run)) {
      const known = byDay.get(day);
      if (known) known.push(run);
      else byDay.set(day, [run]);
    }
  }
  return (id) => own.get(id) ?? findIn(byDay.get(id.slice(0, 10) as CalendarDate) ?? [], id);
}

function daysOf({ glance: { minutes } }: DraftRun): readonly CalendarDate[] {
  const days = new Set<number>();
  for (const minute of minutes) days.add(Math.floor(minute / DAY_MINUTES));
  return [...days].map((day) => dateOf(instantOfMinute(day * DAY_MINUTES)));
}

function findIn(runs: readonly DraftRun[], id: string): FoundEntry | undefined {
  const clock = Number(id.slice(11, 13)) * 60 + Number(id.slice(13, 15));
  for (const run of runs) {
    const { minutes } = run.glance;
    for (let place = 0; place < minutes.length; place += 1) {
      if ((minutes[place] ?? 0) % DAY_MINUTES !== clock) continue;
      const found = run.ids.at(place);
      if (found === id) return { run, place, id: found };
    }
  }
  return undefined;
}
