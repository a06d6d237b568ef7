import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog, DraftEntry, DraftRun } from "../model/draft.ts";
import { SHORT_WORDS } from "../model/run-glance.ts";
import { runsOf } from "./entries-of.ts";

/** An entry that nobody has looked at. */
interface Unseen {
  readonly run: DraftRun;
  readonly place: number;
}

/** Entries that are alike to the word, as a merge or a paste leaves them. */
export function* alikeEntries(blog: DraftBlog): Generator<Diagnostic> {
  const runs = runsOf(blog);
  const repeated = repeatedSamples(runs);
  if (repeated.size === 0) return;
  const bySample = new Map<number, readonly DraftEntry[]>();
  for (const { run, place } of withSamples(runs, repeated)) {
    const entry = run.entries[place];
    const sample = run.glance.samples[place];
    if (!entry || sample === undefined) continue;
    const others = bySample.get(sample) ?? [];
    const other = others.find((each) => isAlike(each, entry));
    if (other) yield alike(entry, other);
    else bySample.set(sample, [...others, entry]);
  }
}

/** Only entries with one sample can be alike, and hardly any have. */
export function repeatedSamples(runs: readonly Pick<DraftRun, "glance">[]): ReadonlySet<number> {
  const isLong = runs.length > MANY_RUNS;
  const shared = isLong ? sharedSlots(runs) : undefined;
  const seen = new Set<number>();
  const repeated = new Set<number>();
  for (const { glance } of shared?.size === 0 ? [] : runs) {
    for (const sample of glance.samples) {
      if (sample === 0 || shared?.has(slotOf(sample)) === false) continue;
      if (seen.has(sample)) repeated.add(sample);
      else seen.add(sample);
    }
  }
  return repeated;
}

/** With fewer runs a set of all samples takes less than room for the slots. */
const MANY_RUNS = 40;

/** So many samples fall into one slot each, but for a few: a bit for each slot takes a tenth of the time of a set. */
const SLOT_BITS = 20;

/** The slots of more than one sample: those that come twice are among them. */
function sharedSlots(runs: readonly Pick<DraftRun, "glance">[]): ReadonlySet<number> {
  const taken = new Uint8Array(2 ** (SLOT_BITS - 3));
  const shared = new Set<number>();
  for (const { glance } of runs) {
    for (const sample of glance.samples) {
      if (sample === 0) continue;
      const slot = slotOf(sample);
      const bit = 1 << (slot & 7);
      const byte = taken[slot >> 3] ?? 0;
      if (byte & bit) shared.add(slot);
      else taken[slot >> 3] = byte | bit;
    }
  }
  return shared;
}

function slotOf(sample: number): number {
  return Math.imul(sample, 0x9e3779b1) >>> (32 - SLOT_BITS);
}

function* withSamples(runs: readonly DraftRun[], samples: ReadonlySet<number>): Generator<Unseen> {
  for (const run of runs) {
    for (const [place, sample] of run.glance.samples.entries()) {
      if (samples.has(sample)) yield { run, place };
    }
  }
}

function isAlike(one: DraftEntry, other: DraftEntry): boolean {
  // So few letters may be said twice: "No change."
  const isSameMoment = lengthOf(one) >= SHORT_WORDS || one.instant === other.instant;
  return isSameMoment && one.headline?.text === other.headline?.text && one.body.text === other.body.text;
}

function lengthOf({ body, headline }: DraftEntry): number {
  return body.text.length + (headline?.text.length ?? 0);
}

function alike(entry: DraftEntry, other: DraftEntry): Diagnostic {
  const place = other.heading.file === entry.heading.file ? "" : ` of \`${other.heading.file}\``;
  return diagnostic(
    "entries-alike",
    entry.heading,
    `This entry has the same words as the one in line ${other.heading.start.line}${place}.`,
    "Delete one of the two if it came in twice.",
  );
}
