import type { LiveBlog, PublishedEntry } from "../../model/live-blog.ts";
import { entryLists } from "../entry-lists.ts";

const NEWEST = 5;

/** What other pages show of a blog. */
export interface TeaserEntries {
  readonly newest: readonly PublishedEntry[];
  /** All key events, newest first. */
  readonly keyEvents: readonly PublishedEntry[];
}

export function teaserEntries({ entries }: LiveBlog): TeaserEntries {
  const { newest, keyEvents } = entryLists(entries);
  return { newest: newest.slice(0, NEWEST), keyEvents };
}
