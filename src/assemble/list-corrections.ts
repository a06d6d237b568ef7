import type { EntryContent } from "../model/entry-content.ts";
import type { Correction, Entry, PublishedEntry } from "../model/live-blog.ts";
import type { UtcInstant } from "../model/time.ts";

/** All corrections of a blog, newest first; of one moment the standfirst's, then those of the newest entry. */
export function listCorrections(
  standfirst: EntryContent,
  entries: readonly Entry[],
  startedAt: UtcInstant,
): readonly Correction[] {
  const ofEntries: Correction[] = [];
  for (const entry of entries) {
    // Hardly any entry has one, and there are thousands.
    if (entry.kind === "withdrawn" || entry.content.corrections.length === 0) continue;
    ofEntries.push(...correctionsOf(entry.content, entry, entry.instant));
  }
  // Sorting is stable, so what shares a moment stays in the order above.
  return [...correctionsOf(standfirst, undefined, startedAt), ...ofEntries].sort(compareNewestFirst);
}

function correctionsOf(
  { corrections }: EntryContent,
  entry: Pick<PublishedEntry, "id" | "title"> | undefined,
  instant: UtcInstant,
): readonly Correction[] {
  return corrections.map((notice, index) => ({
    entry: entry?.id,
    title: entry?.title,
    at: notice.at ?? instant,
    number: index + 1,
    notice,
  }));
}

function compareNewestFirst(one: Correction, other: Correction): number {
  if (one.at === other.at) return 0;
  return one.at < other.at ? 1 : -1;
}
