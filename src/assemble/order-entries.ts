import type { DraftEntry, DraftPart } from "../model/draft.ts";
import type { Byline } from "../model/settings.ts";

/** An entry with the file it stands in. */
export interface PlacedEntry {
  readonly entry: DraftEntry;
  readonly file: string;
  /** Who writes the part it stands in, where the part says so. */
  readonly authors: readonly Byline[] | undefined;
}

/**
 * All entries newest first. Within a minute the order of the files decides: parts follow each other oldest first,
 * each read in its own direction. Thus the order is total, and entries of distinct minutes may stand anywhere.
 */
export function orderEntries(parts: readonly DraftPart[]): readonly PlacedEntry[] {
  const oldestFirst: PlacedEntry[] = [];
  for (const { file, authors, direction, entries } of parts) {
    const inOrder = direction.order === "oldest-first" ? entries : entries.toReversed();
    for (const entry of inOrder) oldestFirst.push({ entry, file, authors });
  }
  // Sorting is stable: what shares a minute keeps the order of the files.
  return oldestFirst.sort(compareInstants).reverse();
}

function compareInstants({ entry: one }: PlacedEntry, { entry: other }: PlacedEntry): number {
  if (one.instant === other.instant) return 0;
  return one.instant < other.instant ? -1 : 1;
}
