import type { LiveBlog } from "../model/live-blog.ts";
import type { EntryId } from "../model/names.ts";

const KNOWN = new WeakMap<LiveBlog["corrections"], ReadonlyMap<EntryId, string>>();

/** Titles of the entries that a blog's corrections belong to, looked for in one pass for page and feeds; a withdrawn entry has none. */
export function correctedTitles({ corrections, entries }: LiveBlog): ReadonlyMap<EntryId, string> {
  const known = KNOWN.get(corrections);
  if (known) return known;
  const corrected = new Set(corrections.map(({ entry }) => entry));
  const titles = new Map<EntryId, string>();
  for (const entry of corrected.size > 0 ? entries : []) {
    if (entry.kind === "published" && corrected.has(entry.id)) titles.set(entry.id, entry.title);
  }
  KNOWN.set(corrections, titles);
  return titles;
}
