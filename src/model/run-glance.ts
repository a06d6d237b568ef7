import { DATE_LETTERS } from "./date-letters.ts";
import type { DraftAttributes, DraftEntry } from "./draft.ts";
import type { EntryId } from "./names.ts";
import { type RunSteps, stepsWithin } from "./run-steps.ts";
import { minuteOf } from "./time.ts";

/** What the attribute lines of an entry say, without their places. */
export type ToldAttributes = {
  readonly [Name in keyof DraftAttributes]: NonNullable<DraftAttributes[Name]>["value"];
};

/**
 * What a whole blog takes from entries that stand side by side without looking at any of them: an entry is made only where
 * somebody has something to say about it. Survives JSON.
 */
export interface RunGlance {
  /** Minutes since 1970 of each entry, in the order of the file. */
  readonly minutes: readonly number[];
  /** How each entry's date was found: a letter of {@link DATE_LETTERS} for each. */
  readonly dates: string;
  readonly steps: RunSteps;
  /** A number for each entry that those with the same words share, and hardly any others; 0 where there are no words. */
  readonly samples: readonly number[];
  /** What the few entries with attribute lines say in them, by their places in the run. */
  readonly told: readonly (readonly [place: number, told: ToldAttributes])[];
  /** Characters of the longest headline. */
  readonly longestHeadline: number;
  /** Places of the entries whose text may define links or footnotes. */
  readonly defining: readonly number[];
}

/** What a glance takes from an entry. */
export interface GlancedEntry extends Pick<DraftEntry, "instant" | "dateFrom"> {
  readonly told: ToldAttributes;
  readonly headline: string;
  readonly body: string;
}

/** Looks at entries once, for all that a whole blog may ask of them. */
export function glanceAt(entries: readonly GlancedEntry[]): RunGlance {
  const minutes = entries.map(({ instant }) => minuteOf(instant));
  const dates = entries.map(({ dateFrom }) => DATE_LETTERS[dateFrom]).join("");
  return {
    minutes,
    dates,
    steps: stepsWithin({ minutes, dates }),
    samples: entries.map(sampleOf),
    told: entries.flatMap(({ told }, place) => (isEmpty(told) ? [] : [[place, told] as const])),
    longestHeadline: entries.reduce((most, { headline }) => Math.max(most, headline.length), 0),
    defining: entries.flatMap(({ body }, place) => (mayDefine(body) ? [place] : [])),
  };
}

/** Whether a text can hold link or footnote definitions at all; false for most. */
export function mayDefine(text: string): boolean {
  return text.includes("]:");
}

function isEmpty(told: ToldAttributes): boolean {
  for (const _ in told) return false;
  return true;
}

/** So few letters may be said twice at different times: "No change." */
export const SHORT_WORDS = 40;

/** Characters at both ends that tell texts apart: reading all of each takes longer than all rules together. */
const ENDS = 24;

function sampleOf({ headline, body, instant }: GlancedEntry): number {
  const { length } = body;
  const all = length + headline.length;
  if (all === 0) return 0;
  let sample = length * 31 + headline.length;
  if (all < SHORT_WORDS) sample = Math.imul(sample, 33) + minuteOf(instant);
  for (let at = 0; at < length; at += 1) {
    if (at === ENDS && length > 2 * ENDS) at = length - ENDS;
    // A small integer: other numbers are objects of their own to V8.
    sample = (Math.imul(sample, 33) + body.charCodeAt(at)) >> 1;
  }
  return sample || 1;
}

const TOLD_NAMES = new WeakMap<RunGlance, ReadonlySet<string>>();

/** Whether an attribute line of one of these names stands in a run: most have none, and need not be looked through. */
export function tellsAny(glance: RunGlance, names: readonly (keyof ToldAttributes)[]): boolean {
  let told = TOLD_NAMES.get(glance);
  if (!told) {
    told = namesIn(glance);
    TOLD_NAMES.set(glance, told);
  }
  for (const name of names) if (told.has(name)) return true;
  return false;
}

function namesIn({ told }: RunGlance): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, each] of told) for (const name in each) names.add(name);
  return names;
}

const NO_IDS: readonly never[] = [];

/** The ids that entries of a run have by themselves, by place. */
export function ownIdsOf(glance: RunGlance): readonly (readonly [place: number, id: EntryId])[] {
  if (!tellsAny(glance, ["id"])) return NO_IDS;
  return glance.told.flatMap(([place, { id }]) => (id === undefined ? [] : [[place, id] as const]));
}
