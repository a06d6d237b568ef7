import type { FileDirection } from "../../model/draft.ts";
import { type EntryId, parseEntryId } from "../../model/names.ts";
import { clockOf, dateOf, type UtcInstant } from "../../model/time.ts";

/** What an entry's id depends on. */
export interface Identified {
  readonly instant: UtcInstant;
  /** The `id:` that the writer gave. */
  readonly ownId: EntryId | undefined;
}

/** The entries of one file in its order. */
export interface IdentifiedPart {
  readonly direction: FileDirection;
  readonly entries: readonly Identified[];
}

/**
 * Gives every entry its id, in the order of parts and entries: its own, else date and minute, with a number from the
 * second of a minute on. Every entry of the minute counts, also drafts and those with an id, so that none is renumbered.
 */
export function assignIds(parts: readonly IdentifiedPart[]): readonly (readonly EntryId[])[] {
  const counts = new Map<UtcInstant, number>();
  return parts.map(({ direction, entries }) => {
    const ids = new Array<EntryId>(entries.length);
    const oldestFirst = direction.order === "oldest-first";
    for (let step = 0; step < entries.length; step += 1) {
      const index = oldestFirst ? step : entries.length - 1 - step;
      const entry = entries[index];
      if (!entry) continue;
      const count = (counts.get(entry.instant) ?? 0) + 1;
      counts.set(entry.instant, count);
      ids[index] = idOf(entry, count);
    }
    return ids;
  });
}

function idOf({ instant, ownId }: Identified, count: number): EntryId {
  if (ownId !== undefined) return ownId;
  const minute = `${dateOf(instant)}-${clockOf(instant).replace(":", "")}`;
  const numbered = count > 1 ? `${minute}-${count}` : minute;
  const id = parseEntryId(numbered);
  if (id === undefined) throw new Error(`No id can be made of ${numbered}`);
  return id;
}
