import type { LiveManifest } from "../model/live-manifest.ts";
import { keepAllowed } from "./keep-allowed.ts";
import { findAll, page } from "./page.ts";
import { listed } from "./read-manifest.ts";
import { instantOf, isLocal, writeTimes } from "./times.ts";

/**
 * The entries of the newest page while it is open: what is shown, what waits, and as of which manifest.
 *
 * A page has one stream; so this is the module's own state.
 */

/** Every entry by id, those that wait as well. */
export const articles = new Map(
  findAll("#pinned_ article, #days_ article").map((article) => [article.id, article] as const),
);

/** The hash of what is shown of each entry, and of the `head`. */
export const hashes = new Map<string, string>();

/** New entries that the reader has not asked for yet. */
export const waiting = new Set<string>();

/** The manifest as of which the page stands. */
export let manifest: LiveManifest;

export function setManifest(next: LiveManifest): void {
  manifest = next;
}

/** Ids of the timeline as a manifest lists them, newest first. */
export function timelineIds({ entries }: LiveManifest): readonly string[] {
  const ids = entries.map(([id]) => id);
  return page.order === "oldest-first" ? ids.reverse() : ids;
}

/** Shown or waiting entries that the manifest does not list, the newest first. */
export function missingIds(): readonly string[] {
  const ids = new Map(listed(manifest));
  const age = (id: string) => Date.parse(instantOf(articles.get(id) ?? document));
  return [...articles.keys()].filter((id) => !ids.has(id)).sort((one, other) => age(other) - age(one));
}

/** The most that a manifest lists; a page that holds more has a tail of which nothing is known. */
const MOST_LISTED = 59;

/** An entry that is on none of the pages named by the manifest can be on no other page. */
export function isNowhereElse(id: string): boolean {
  const { older, entries } = manifest;
  const instant = (entry = "") => instantOf(articles.get(entry) ?? document);
  const isAllNamed = older.length ? older[older.length - 1]?.[0] === 1 : entries.length < MOST_LISTED;
  // Among listed ones it would be listed itself.
  return isAllNamed || instant(id) > instant(timelineIds(manifest).slice(-1)[0]);
}

export function forget(id: string): void {
  articles.delete(id);
  hashes.delete(id);
  waiting.delete(id);
}

/** Buttons are hidden until there is a script to serve them. */
export function showButtons(root: ParentNode): void {
  for (const button of findAll("button[hidden]", root)) button.hidden = false;
}

/** A fetched element made ready for this page: clean, in the reader's zone, with its buttons. */
export function prepare(fetched: HTMLElement): HTMLElement {
  const element = keepAllowed(fetched);
  if (isLocal) writeTimes(element);
  showButtons(element);
  return element;
}
