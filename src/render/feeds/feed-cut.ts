import type { Entry, PublishedEntry } from "../../model/live-blog.ts";
import type { RenderContext } from "../context.ts";
import { entryLists } from "../entry-lists.ts";
import { NEWEST_ITEMS, newestCount } from "./newest-items.ts";

/** A blog's entries cut into the documents of its feed. */
export interface FeedCut {
  readonly newest: readonly PublishedEntry[];
  /** Older stretches, oldest first: number N at index N - 1. Together with the newest they miss nothing. */
  readonly archives: readonly (readonly PublishedEntry[])[];
}

/**
 * Cuts like pages, from the oldest end: archive N holds entries (N-1)·size+1 … N·size, so that a closed archive never
 * changes when entries are added. Archives reach up to the oldest of the newest items and may overlap with them.
 */
export function cutFeed(entries: readonly Entry[], pageSize: number, context: RenderContext): FeedCut {
  const { published, newest: candidates } = entryLists(entries);
  const newest = candidates.slice(0, newestCount(context, candidates));
  const oldestShown = newest.at(-1);
  const left = oldestShown === undefined ? 0 : entries.length - 1 - entries.indexOf(oldestShown);
  const size = Math.min(pageSize, NEWEST_ITEMS);
  const count = newest.length === published ? 0 : Math.ceil(left / size);
  const archives = Array.from({ length: count }, (_, index) => archive(entries, index * size, size));
  return { newest, archives };
}

function isPublished(entry: Entry): entry is PublishedEntry {
  return entry.isBare || entry.kind === "published";
}

/** Entries from `start` counted from the oldest, given newest first. */
function archive(entries: readonly Entry[], start: number, size: number): readonly PublishedEntry[] {
  const end = entries.length - start;
  return entries.slice(Math.max(0, end - size), end).filter(isPublished);
}
