import { DATE_LETTERS } from "./date-letters.ts";
import { JUMP_MINUTES } from "./draft.ts";

/** Steps from entry to entry in the order of a file. */
export interface RunSteps {
  /** Steps to a later entry, to an earlier one, and within a minute. */
  readonly up: number;
  readonly down: number;
  readonly level: number;
  /** Those of them that are surely none across midnight. */
  readonly sureUp: number;
  readonly sureDown: number;
  /** The longest step to a later entry and to an earlier one, in minutes. */
  readonly rise: number;
  readonly fall: number;
}

/** Entries in a row by their minutes since 1970, and a letter for each that tells how its date was found. */
interface Moments {
  readonly minutes: readonly number[];
  readonly dates: string;
}

type Growing = { -readonly [Name in keyof RunSteps]: number };

const noSteps = (): Growing => ({ up: 0, down: 0, level: 0, sureUp: 0, sureDown: 0, rise: 0, fall: 0 });

/** Counts the steps within a run. */
export function stepsWithin({ minutes, dates }: Moments): RunSteps {
  const steps = noSteps();
  for (let place = 1; place < minutes.length; place += 1) {
    const step = (minutes[place] ?? 0) - (minutes[place - 1] ?? 0);
    count(steps, step, isSure(step, dates[place - 1], dates[place]));
  }
  return steps;
}

/** The same of runs that follow one another. */
export function stepsThrough(runs: readonly (Moments & { readonly steps: RunSteps })[]): RunSteps {
  const all = noSteps();
  let before: Moments | undefined;
  for (const run of runs) {
    if (run.minutes.length === 0) continue;
    addAll(all, run.steps);
    if (before) {
      const step = (run.minutes[0] ?? 0) - (before.minutes.at(-1) ?? 0);
      count(all, step, isSure(step, before.dates.at(-1), run.dates[0]));
    }
    before = run;
  }
  return all;
}

/** A run with the way in which its file is read. */
export interface DirectedRun {
  readonly glance: Moments & { readonly steps: RunSteps };
  readonly isOldestFirst: boolean;
}

/** Whether no entry of runs, given oldest first, is older than the one before it: then only neighbours can share a minute. */
export function followTime(runs: readonly DirectedRun[]): boolean {
  let latest = Number.NEGATIVE_INFINITY;
  return runs.every(({ glance: { minutes, steps }, isOldestFirst }) => {
    const oldest = minutes.at(isOldestFirst ? 0 : -1) ?? latest;
    const follows = (isOldestFirst ? steps.down : steps.up) === 0 && oldest >= latest;
    latest = minutes.at(isOldestFirst ? -1 : 0) ?? latest;
    return follows;
  });
}

/** Whether a step is surely none across midnight: a short one, or one between entries that are dated in full. */
function isSure(step: number, date: string | undefined, other: string | undefined): boolean {
  return Math.abs(step) <= JUMP_MINUTES || (date === DATE_LETTERS.own && other === DATE_LETTERS.own);
}

function count(steps: Growing, step: number, sure: boolean): void {
  if (step === 0) steps.level += 1;
  else if (step > 0) {
    steps.up += 1;
    if (sure) steps.sureUp += 1;
    steps.rise = Math.max(steps.rise, step);
  } else {
    steps.down += 1;
    if (sure) steps.sureDown += 1;
    steps.fall = Math.max(steps.fall, -step);
  }
}

function addAll(all: Growing, { up, down, level, sureUp, sureDown, rise, fall }: RunSteps): void {
  all.up += up;
  all.down += down;
  all.level += level;
  all.sureUp += sureUp;
  all.sureDown += sureDown;
  all.rise = Math.max(all.rise, rise);
  all.fall = Math.max(all.fall, fall);
}
