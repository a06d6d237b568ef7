import type { Entry } from "../../model/live-blog.ts";
import type { EntryOrder } from "../../model/settings.ts";
import { oncePerStretch } from "../once-per-stretch.ts";

/** A blog's entries cut into pages, each newest first. */
export interface PageCut {
  readonly newest: readonly Entry[];
  /** Page N stands at index N - 1. */
  readonly older: readonly (readonly Entry[])[];
}

/** A page of the same entries is the same object, so that what was found out about it is found again. */
const lastingPage = oncePerStretch<readonly Entry[]>();

/**
 * Cuts from the oldest end: page N holds entries (N-1)·size+1 … N·size, so that a full page never changes when entries
 * are added. The newest page holds the rest: everything below two pages, else one page and less than a second.
 */
export function cutPages(entries: readonly Entry[], pageSize: number): PageCut {
  const count = entries.length;
  const olderCount = count < 2 * pageSize ? 0 : Math.floor(count / pageSize) - 1;
  if (olderCount === 0) return { newest: entries, older: [] };
  const older = Array.from({ length: olderCount }, (_, index) => {
    const page = entries.slice(count - (index + 1) * pageSize, count - index * pageSize);
    return lastingPage(page, "", () => page);
  });
  return { newest: entries.slice(0, count - olderCount * pageSize), older };
}

/** Entries given newest first in the order in which the page shows them. */
export function inPageOrder<One>(entries: readonly One[], order: EntryOrder): readonly One[] {
  return order === "newest-first" ? entries : entries.toReversed();
}
