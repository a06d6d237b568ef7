import type { DraftEntry } from "../model/draft.ts";
import type { Byline } from "../model/settings.ts";

/** The people credited for an entry: those it names, with the address the blog gives for the name, else the blog's. */
export function entryBylines({ attributes }: DraftEntry, authors: readonly Byline[]): readonly Byline[] {
  const names = attributes.authors?.value;
  if (!names) return authors;
  return names.map((name) => authors.find((author) => author.name === name) ?? { name });
}
