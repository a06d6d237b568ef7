import { type DeskEntry, deskWords } from "./event.ts";

/** Entries whose words an open page promises to keep up with: those of the newest page of twenty. */
const NEWEST = 20;

/**
 * How what a reader has differs from the desk's entries (oldest first). A reader has every entry from the oldest one that was there
 * when the page was opened, and the newest page's in their last version; the pinned one may be older than all of them.
 */
export function differences(entries: readonly DeskEntry[], shown: ReadonlyMap<string, string>): readonly string[] {
  if (shown.size === 0) return ["has nothing"];
  const first = entries.findIndex(({ id, attributes }) => shown.has(id) && !attributes.includes("pinned: yes"));
  const expected = entries.slice(Math.max(0, first));
  const newest = entries.slice(-NEWEST);
  return [
    ...expected.filter(({ id }) => !shown.has(id)).map(({ id }) => `${id} is missing`),
    ...[...shown.keys()].filter((id) => !entries.some((entry) => entry.id === id)).map((id) => `${id} should be gone`),
    ...newest
      .filter((entry) => shown.has(entry.id) && shown.get(entry.id) !== deskWords(entry))
      .map((entry) => `${entry.id} has the words "${shown.get(entry.id)}" and not "${deskWords(entry)}"`),
  ];
}
