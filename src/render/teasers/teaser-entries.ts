import type { LiveBlog, PublishedEntry } from "../../model/live-blog.ts";

const NEWEST = 5;

/** What other pages show of a blog. */
export interface TeaserEntries {
  readonly newest: readonly PublishedEntry[];
  /** All key events, newest first. */
  readonly keyEvents: readonly PublishedEntry[];
}

export function teaserEntries({ entries }: LiveBlog): TeaserEntries {
  const published = entries.filter((entry) => entry.kind === "published");
  return { newest: published.slice(0, NEWEST), keyEvents: published.filter(({ isKey }) => isKey) };
}
