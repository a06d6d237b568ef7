import type { Byline } from "../model/settings.ts";
import type { TypedEntry } from "./assemble-entry.ts";

/** The people credited for an entry. */
export interface EntryBylines {
  readonly bylines: readonly Byline[];
  /** True where they are not simply the blog's. */
  readonly hasOwnBylines: boolean;
}

/** Those the entry names, with the address that part or blog gives for the name, else those of its part, else the blog's. */
export function entryBylines(
  { told, authors: partAuthors }: Pick<TypedEntry, "told" | "authors">,
  blogAuthors: readonly Byline[],
): EntryBylines {
  const names = told.authors;
  if (!names) return { bylines: partAuthors ?? blogAuthors, hasOwnBylines: partAuthors !== undefined };
  const known = [...(partAuthors ?? []), ...blogAuthors];
  return {
    bylines: names.map((name) => known.find((author) => author.name === name) ?? { name }),
    hasOwnBylines: true,
  };
}
