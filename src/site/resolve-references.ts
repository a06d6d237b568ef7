import type { EntryInputs, EntryReferences, MediaFile, MediaProblem } from "../model/entry-content.ts";

/** Finds what the references of a piece mean where it stands. */
export interface Resolvers {
  readonly resolveFile: (reference: string) => MediaFile | MediaProblem;
  readonly resolveEntry: (reference: string) => string | undefined;
}

/** What the references of a piece mean, and a key over it. */
export interface Resolved {
  readonly media: EntryInputs["media"];
  readonly entryLinks: EntryInputs["entryLinks"];
  readonly key: string;
}

export const NO_REFERENCES: EntryReferences = { files: [], entries: [] };
export const NOTHING_RESOLVED: Resolved = { media: {}, entryLinks: {}, key: "" };

export function resolveReferences({ files, entries }: EntryReferences, resolvers: Resolvers): Resolved {
  if (files.length === 0 && entries.length === 0) return NOTHING_RESOLVED;
  const media = files.map((reference) => [reference, resolvers.resolveFile(reference)] as const);
  const links = entries.map((reference) => [reference, resolvers.resolveEntry(reference)] as const);
  return {
    media: Object.fromEntries(media),
    entryLinks: Object.fromEntries(links),
    key: JSON.stringify([media, links]),
  };
}
