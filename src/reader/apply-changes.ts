import type { LiveManifest } from "../model/live-manifest.ts";
import { arrange, setPlace } from "./arrange.ts";
import { editInPlace } from "./edit-in-place.ts";
import type { Changes } from "./fetch-changes.ts";
import { isInView, keepPlace } from "./keep-place.ts";
import { find } from "./page.ts";
import { listed, timelineIds } from "./read-manifest.ts";
import { articles, forget, hashes, manifest, missingIds, prepare, setManifest, waiting } from "./stream.ts";
import { isNewestFirst } from "./timeline.ts";

/** Entries of older pages that stay on an open page; beyond this the oldest out of view go. */
const MOST_KEPT = 40;

/** True when entries are missing between what is shown and what waits: the reader was away for too long. */
let isSevered = false;

/** Brings the page to a manifest and gives the ids of new entries; what the manifest does not list stays for now. */
export function applyChanges(next: LiveManifest, { entries, head }: Changes): string[] {
  const ids = timelineIds(next);
  const lastKnown = ids.reduce((last, id, index) => (articles.has(id) ? index : last), -1);
  // What appears at the old end is not new.
  const isNew = (id: string) => !articles.has(id) && (lastKnown < 0 || ids.indexOf(id) < lastKnown);
  const added = [...entries.keys()].filter(isNew);
  const isAtLiveEnd = looksAtLiveEnd();
  isSevered ||= lastKnown < 0 && articles.size > 0 && next.older.length > 0;
  const change = () => {
    setManifest(next);
    showEntries(entries);
    for (const [id, hash] of listed(next)) if (entries.has(id)) hashes.set(id, hash);
    for (const id of added) {
      articles.get(id)?.classList.add("is-new");
      waiting.add(id);
    }
    for (const root of head) {
      hashes.set("head", next.head);
      if (root.id === "pinned_place") setPlace(prepare(root));
      else editInPlace(find(`#${root.id}`), prepare(root));
    }
    if (isAtLiveEnd) release();
    trim();
    arrange();
  };
  keepPlace(change, !isAtLiveEnd || !added.length);
  return added;
}

/** Puts fetched entries in the place of those that are there, or among them. */
export function showEntries(entries: ReadonlyMap<string, HTMLElement>): void {
  for (const [id, fetched] of entries) {
    const article = prepare(fetched);
    const present = articles.get(id);
    if (present) editInPlace(present, article);
    else articles.set(id, article);
  }
}

/** Lets everything be shown that waits. After a gap the entries from before it go: the link to older entries leads on. */
export function release(): void {
  waiting.clear();
  if (isSevered) missingIds().forEach(forget);
  isSevered = false;
}

/** Drops waiting entries that have moved on unseen, and old ones that nobody looks at, so that no page grows for ever. */
function trim(): void {
  missingIds().forEach((id, index) => {
    const isOld = index >= MOST_KEPT && manifest.older[0] && !isInView(articles.get(id) ?? document.body);
    if (isOld || waiting.has(id)) forget(id);
  });
}

/** The reader looks at the place where new entries appear, and nothing there has the focus. */
function looksAtLiveEnd(): boolean {
  const days = find("#days_");
  const { top, bottom } = days.getBoundingClientRect();
  return !days.contains(document.activeElement) && (isNewestFirst() ? top >= 0 : bottom <= innerHeight);
}
