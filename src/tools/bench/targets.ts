import { measured, type Row } from "./results.ts";

/** What a row is to reach; what is left out has no target. */
export interface Target {
  /** In the row's unit. */
  readonly most?: number;
  /** Peak memory in MiB. */
  readonly peak?: number;
  /** By peer: how many times ours its figure is to be at least. */
  readonly times?: Readonly<Record<string, number>>;
}

const KIB = 1024;
/** By what is measured, then by entries; `0` stands for every number of them. */
const TARGETS: Readonly<Record<string, Readonly<Record<number, Target>>>> = {
  "cold build": {
    100: { times: { Hugo: 1 / 1.2, Eleventy: 4 } },
    1000: { times: { Hugo: 1 / 1.5, Eleventy: 4 } },
    10000: { times: { Hugo: 1, Eleventy: 4 }, peak: 200 },
    0: { times: { Eleventy: 4 } },
  },
  "one entry edited, the rest remembered": {
    1000: { most: 0.1, times: { Hugo: 4 } },
    10000: { most: 0.2, times: { Hugo: 15 }, peak: 120 },
  },
  "nothing changed": { 1000: { most: 0.08 }, 10000: { peak: 120 } },
  "check, nothing remembered": { 1500: { most: 1 } },
  "check, all remembered": { 1500: { most: 0.12 } },
  "watching, one entry edited": {
    1000: { most: 20, times: { Hugo: 15 } },
    10000: { most: 30, times: { Hugo: 40 } },
  },
  "files written for an edit": { 0: { most: 14 } },
  "files written for a new entry": { 0: { most: 18 } },
  "newest page": { 0: { most: 15 * KIB } },
  "script of every page": { 0: { most: 5 * KIB } },
  stylesheet: { 0: { most: 8 * KIB } },
};

/** The size whose `check` has a target. */
export const CHECKED_SIZE = 1500;

export function targetOf({ what, size }: Pick<Row, "what" | "size">): Target | undefined {
  const bySize = TARGETS[what];
  return bySize?.[size] ?? bySize?.[0];
}

/** Whether our figure reaches each part of the target; a peer without a figure decides nothing. */
export function isMet({ most, peak, times = {} }: Target, { results }: Row, own: string): boolean {
  const ours = measured(results.get(own));
  if (!ours) return false;
  const isEach = Object.entries(times).every(([name, least]) => {
    const theirs = measured(results.get(name));
    return !theirs || theirs.value >= least * ours.value;
  });
  return isEach && ours.value <= (most ?? Infinity) && (ours.peak ?? 0) <= (peak ?? Infinity);
}
