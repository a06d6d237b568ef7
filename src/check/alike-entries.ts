import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog, DraftEntry } from "../model/draft.ts";
import { entriesOf } from "./entries-of.ts";

/** So few letters may be said twice: "No change." */
const SHORT = 40;

/** Entries that are alike to the word, as a merge or a paste leaves them. */
export function* alikeEntries(blog: DraftBlog): Generator<Diagnostic> {
  const bySample = new Map<number, DraftEntry | DraftEntry[]>();
  for (const entry of entriesOf(blog)) {
    if (lengthOf(entry) === 0) continue;
    const sample = sampleOf(entry);
    const found = bySample.get(sample);
    if (found === undefined) {
      bySample.set(sample, entry);
      continue;
    }
    const others = [found].flat();
    const other = others.find((each) => isAlike(each, entry));
    if (other) yield alike(entry, other);
    else bySample.set(sample, [...others, entry]);
  }
}

function lengthOf({ body, headline }: DraftEntry): number {
  return body.text.length + (headline?.text.length ?? 0);
}

/** Characters at both ends that tell texts apart: reading all of each takes longer than all other rules together. */
const ENDS = 24;

/** A number that entries with the same words share, and hardly any others. */
function sampleOf({ body: { text }, headline }: DraftEntry): number {
  let sample = text.length * 31 + (headline?.text.length ?? 0);
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    if (at === ENDS && length > 2 * ENDS) at = length - ENDS;
    // A small integer: other numbers are objects of their own to V8.
    sample = (Math.imul(sample, 33) + text.charCodeAt(at)) >> 1;
  }
  return sample;
}

function isAlike(one: DraftEntry, other: DraftEntry): boolean {
  const isSameMoment = lengthOf(one) >= SHORT || one.instant === other.instant;
  return isSameMoment && one.headline?.text === other.headline?.text && one.body.text === other.body.text;
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
