import type { Entry, PublishedEntry } from "../model/live-blog.ts";
import { NEWEST_ITEMS } from "./feeds/newest-items.ts";
import { oncePerStretch } from "./once-per-stretch.ts";
import { stretchesOf } from "./stretches-of.ts";

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

/** Entries that are looked through together. */
const STRETCH = 64;

const listsOfStretch = oncePerStretch<EntryLists>();

function makeLists(entries: readonly Entry[]): EntryLists {
  const newest: PublishedEntry[] = [];
  const keyEvents: PublishedEntry[] = [];
  const withFiles: PublishedEntry[] = [];
  let published = 0;
  for (const stretch of stretchesOf(entries, STRETCH)) {
    const lists = listsOfStretch(stretch, "", () => lookThrough(stretch));
    if (newest.length < NEWEST_ITEMS) newest.push(...lists.newest.slice(0, NEWEST_ITEMS - newest.length));
    keyEvents.push(...lists.keyEvents);
    withFiles.push(...lists.withFiles);
    published += lists.published;
  }
  return { published, newest, keyEvents, withFiles };
}

function lookThrough(stretch: readonly Entry[]): EntryLists {
  const newest: PublishedEntry[] = [];
  const keyEvents: PublishedEntry[] = [];
  const withFiles: PublishedEntry[] = [];
  for (const entry of stretch) {
    if (entry.isBare && entry.kind === "published") {
      newest.push(entry);
      continue;
    }
    if (entry.kind === "withdrawn") continue;
    const { isKey, image } = entry;
    newest.push(entry);
    if (isKey) keyEvents.push(entry);
    if (image || entry.hasFiles) withFiles.push(entry);
  }
  return { published: newest.length, newest, keyEvents, withFiles };
}
