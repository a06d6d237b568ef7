import type { LiveManifest } from "../../model/live-manifest.ts";
import { keepPlace } from "../keep-place.ts";
import { base, find, isNewestFirst } from "../page.ts";
import { remember } from "../preferences.ts";
import { listed, timelineIds } from "../read-manifest.ts";
import { showWaiting } from "../waiting-button.ts";
import { arrange, setPlace } from "./arrange.ts";
import { editInPlace } from "./edit-in-place.ts";
import type { Changes } from "./fetch-changes.ts";
import { showStatus } from "./show-status.ts";
import {
  articles,
  forget,
  hashes,
  instantOfId,
  manifest,
  missingIds,
  prepare,
  setManifest,
  waiting,
} from "./stream.ts";

/** True when entries are missing between what is shown and what waits: the reader was away for too long. */
let isSevered = false;

/** Brings the page to a manifest and gives the ids of new entries; what the manifest does not list stays for now. */
export function applyChanges(next: LiveManifest, { entries, head }: Changes): readonly string[] {
  const added = newIds(next, [...entries.keys()]);
  const isAtLiveEnd = looksAtLiveEnd();
  const change = () => {
    const pinned = manifest.pinned?.[0];
    setManifest(next);
    if (pinned) leaveOlder(pinned);
    showEntries(entries);
    for (const [id, hash] of listed(next)) if (entries.has(id)) hashes.set(id, hash);
    added.forEach(markNew);
    showStatus(next);
    showHead(head);
    leaveBehind();
    if (isAtLiveEnd) release();
    arrange();
  };
  keepPlace(change, !isAtLiveEnd || !added.length);
  return added;
}

/** An entry that is pinned no more goes where all that is shown is younger: what lies between is on older pages, as it is. */
function leaveOlder(id: string): void {
  if (!manifest.older[0] || !missingIds().includes(id)) return;
  if ([...articles.keys()].every((other) => other === id || instantOfId(other) > instantOfId(id))) forget(id);
}

/** What waited and has moved on to an older page meanwhile is left there, and is missing from then on. */
function leaveBehind(): void {
  const oldest = instantOfId(timelineIds(manifest).pop());
  for (const id of missingIds()) {
    if (!waiting.has(id)) continue;
    isSevered ||= instantOfId(id) <= oldest;
    forget(id);
  }
}

function markNew(id: string): void {
  articles.get(id)?.classList.add("is-new");
  waiting.add(id);
}

/** Those of the fetched entries that are new: what appears at the old end is not. */
function newIds(next: LiveManifest, fetched: readonly string[]): readonly string[] {
  const ids = timelineIds(next);
  const lastKnown = ids.map((id) => articles.has(id)).lastIndexOf(true);
  isSevered ||= lastKnown < 0 && articles.size > 0 && next.older.length > 0;
  return fetched.filter((id) => !articles.has(id) && (lastKnown < 0 || ids.indexOf(id) < lastKnown));
}

/** Puts fetched entries in the place of those that are there, or among them. */
function showEntries(entries: ReadonlyMap<string, HTMLElement>): void {
  for (const [id, fetched] of entries) {
    const article = prepare(fetched);
    const present = articles.get(id);
    if (present) editInPlace(present, article);
    else articles.set(id, article);
  }
}

/** Puts the roots of a new head in their places. */
function showHead(roots: readonly HTMLElement[]): void {
  if (roots[0]) hashes.set("head", manifest.head);
  for (const fetched of roots) {
    const root = prepare(fetched);
    if (root.id === "pinned_place") setPlace(root);
    else editInPlace(find(`#${root.id}`), root);
  }
}

/** Takes away what no page holds any more, and brings what older pages hold to its newest state. */
export function applyMoved(found: ReadonlyMap<string, HTMLElement>, removed: readonly string[]): void {
  keepPlace(() => {
    showEntries(found);
    removed.forEach(forget);
    arrange();
  });
}

/** Lets everything be shown that waits. After a gap the entries from before it go: the link to older entries leads on. */
function release(): void {
  waiting.clear();
  if (isSevered) missingIds().forEach(forget);
  isSevered = false;
}

/** The reader looks at the place where new entries appear, and nothing there has the focus. */
function looksAtLiveEnd(): boolean {
  const days = find("#days_");
  const { top, bottom } = days.getBoundingClientRect();
  return !days.contains(document.activeElement) && (isNewestFirst() ? top >= 0 : bottom <= innerHeight);
}

/** Shows what waits and leads to the first unread entry. */
export function reveal(): void {
  const ids = timelineIds(manifest);
  const unread = ids.filter((id) => waiting.has(id)).pop() ?? [...waiting][0];
  const newest = ids.find((id) => !waiting.has(id));
  if (newest) remember(base, newest, "sessionStorage");
  keepPlace(() => {
    release();
    arrange();
  }, false);
  showWaiting(0);
  const heading = find(`#heading_${unread}`);
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  articles.get(`${unread}`)?.scrollIntoView();
}
