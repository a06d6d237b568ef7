import type { Entry, PublishedEntry } from "../model/live-blog.ts";
import { NEWEST_ITEMS } from "./feeds/newest-items.ts";

/** What pages and feeds list of a blog's entries; each newest first. */
export interface EntryLists {
  readonly published: number;
  /** The newest published entries, {@link NEWEST_ITEMS} at most. */
  readonly newest: readonly PublishedEntry[];
  readonly keyEvents: readonly PublishedEntry[];
  /** Entries that show pictures or link files. */
  readonly withFiles: readonly PublishedEntry[];
}

const KNOWN = new WeakMap<readonly Entry[], EntryLists>();

/** Looks through thousands of entries once for all files of a build that list some of them. */
export function entryLists(entries: readonly Entry[]): EntryLists {
  const known = KNOWN.get(entries);
  if (known) return known;
  const made = makeLists(entries);
  KNOWN.set(entries, made);
  return made;
}

function makeLists(entries: readonly Entry[]): EntryLists {
  const newest: PublishedEntry[] = [];
  const keyEvents: PublishedEntry[] = [];
  const withFiles: PublishedEntry[] = [];
  let published = 0;
  for (const entry of entries) {
    if (entry.kind === "withdrawn") continue;
    const { isKey, image } = entry;
    if (published < NEWEST_ITEMS) newest.push(entry);
    published += 1;
    if (isKey) keyEvents.push(entry);
    if (image || entry.hasFiles) withFiles.push(entry);
  }
  return { published, newest, keyEvents, withFiles };
}
