import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog, DraftEntry } from "../model/draft.ts";
import { entriesOf } from "./entries-of.ts";

/** So few letters may be said twice: "No change." */
const SHORT = 40;

/** Entries that are alike to the word, as a merge or a paste leaves them. */
export function* alikeEntries(blog: DraftBlog): Generator<Diagnostic> {
  const sameLength = new Map<number, DraftEntry[]>();
  for (const entry of entriesOf(blog)) {
    const length = entry.body.text.length + (entry.headline?.text.length ?? 0);
    const others = sameLength.get(length);
    if (others) others.push(entry);
    else sameLength.set(length, [entry]);
  }
  for (const [length, entries] of sameLength) {
    if (length > 0 && entries.length > 1) yield* alikeOf(entries, length);
  }
}

/** Characters at both ends that tell texts of one length apart: reading all of each takes longer than all other rules together. */
const ENDS = 48;

function* alikeOf(entries: readonly DraftEntry[], length: number): Generator<Diagnostic> {
  const byEnds = new Map<string, DraftEntry[]>();
  for (const entry of entries) {
    const { text } = entry.body;
    const ends = text.slice(0, ENDS) + text.slice(-ENDS);
    const others = byEnds.get(ends);
    if (!others) {
      byEnds.set(ends, [entry]);
      continue;
    }
    const other = others.find((each) => isAlike(each, entry, length));
    if (other) yield alike(entry, other);
    else others.push(entry);
  }
}

function isAlike(one: DraftEntry, other: DraftEntry, length: number): boolean {
  const isSameMoment = length >= SHORT || one.instant === other.instant;
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
