import { announce } from "../announce.ts";
import { isOn } from "../is-on.ts";
import { keepPlace } from "../keep-place.ts";
import { timelineIds } from "../manifest.ts";
import { byId, find, instantOf, isNewestFirst, manifest, shownEntries } from "../page.ts";
import { showStatus } from "../status.ts";
import { count } from "../words.ts";
import { arrange } from "./arrange.ts";
import { editInPlace } from "./edit-in-place.ts";
import { type Fetched, fetchChanges } from "./fetch-changes.ts";
import { findMoved } from "./find-moved.ts";
import { keepAllowed } from "./keep-allowed.ts";
import { dress, hashes, queue, unlisted, waiting } from "./stream.ts";

/** More than this may not wait without the page being cut off below. */
const KEPT = 40;

/** True when entries are missing between what is shown and what waits: the reader was away for too long. */
let isSevered: boolean | undefined;

/** Fetches what the manifest has anew and brings the page to it; true unless something is missing or needs a second look. */
export async function settle(): Promise<boolean> {
  const found: Fetched[] = [];
  const lost: HTMLElement[] = [];
  const isWhole = await fetchChanges(found);
  const changed = found.map(([{ id }]) => id).filter((id) => byId(id)?.localName === "article");
  const isSure = await findMoved(found, lost);
  // Pressed while the answers were under way.
  if (isOn.pause) return false;
  const isAtLiveEnd = looksAtLiveEnd();
  let added: readonly string[] = [];
  keepPlace(() => {
    added = place(found);
    for (const entry of lost) entry.remove();
    if (added[0]) announce(count("new-updates", added.length));
    showStatus();
    if (isAtLiveEnd) release();
    arrange();
    return !isAtLiveEnd || !added[0];
  });
  const removed = lost.map(({ id }) => id);
  document.dispatchEvent(new CustomEvent("wirecopy:update", { detail: { added, changed, removed } }));
  return isWhole && isSure;
}

/** Puts fetched elements in the place of those that are there, new ones into the queue; what appears at the old end is not new. */
function place(found: readonly Fetched[]): readonly string[] {
  const known = waiting();
  const oldest = shownEntries().pop();
  isSevered ||= !!oldest && !timelineIds(manifest).some(byId);
  for (const [element, hash] of found) {
    if (!keepAllowed(element)) continue;
    dress(element);
    const { id, localName } = element;
    const present = byId(id);
    const isOld = localName === "article" && instantOf(element) <= instantOf(oldest);
    hashes.set(id, hash);
    if (present) editInPlace(present, element);
    else (isOld ? find("#days_") : queue).append(element);
  }
  const added = waiting().filter((entry) => !known.includes(entry));
  for (const entry of added) entry.className += " is-new";
  return added.map(({ id }) => id);
}

/** The reader looks at the place where new entries appear, and nothing there has the focus. */
function looksAtLiveEnd(): boolean {
  const days = find("#days_");
  const { top, bottom } = days.getBoundingClientRect();
  return !days.contains(document.activeElement) && (isNewestFirst() ? top >= 0 : bottom <= innerHeight);
}

/** Lets everything be shown that waits. After a gap the entries from before it go: the link to older entries leads on. */
export function release(): void {
  const fresh = waiting();
  find("#days_").append(...fresh);
  if (manifest.older[0] && (isSevered || fresh.length > KEPT)) for (const entry of unlisted()) entry.remove();
  isSevered = false;
}
