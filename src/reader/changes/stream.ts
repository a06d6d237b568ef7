import type { LiveManifest } from "../../model/live-manifest.ts";
import { isOn } from "../is-on.ts";
import { findAll, instantOf, live } from "../page.ts";
import { listed, timelineIds } from "../read-manifest.ts";
import { keepAllowed } from "./keep-allowed.ts";
import { writeTimes } from "./times.ts";

/**
 * The entries of the newest page while it is open: what is shown, what waits, and as of which manifest.
 *
 * A page has one stream; so this is the module's own state.
 */

/** Every entry by id, those that wait as well. */
export const articles = new Map(findAll("article").map((article) => [article.id, article] as const));

/** The hash of what is shown of each entry, and of the `head`. */
export const hashes = new Map<string, string>(
  live ? [["head", live.manifest.head] as const, ...listed(live.manifest)] : [],
);

/** New entries that the reader has not asked for yet. */
export const waiting = new Set<string>();

/** The manifest as of which the page stands. */
export let manifest: LiveManifest = Object(live).manifest;

export function setManifest(next: LiveManifest): void {
  manifest = next;
}

export const instantOfId = (id = ""): string => instantOf(articles.get(id));

/** Shown or waiting entries that the manifest does not list. */
export function missingIds(): string[] {
  const ids = new Map(listed(manifest));
  return [...articles.keys()].filter((id) => !ids.has(id));
}

/** The most that a manifest lists; a page that holds more has a tail of which nothing is known. */
const MOST_LISTED = 59;

/**
 * Whether an entry that is on none of the pages looked through can be on no other page either: there is none, or it is
 * younger than the oldest entry there (`reach`) and would stand among them.
 */
export function isNowhereElse(id: string, reach = instantOfId(timelineIds(manifest).pop())): boolean {
  const { older, entries } = manifest;
  const [lowest] = older[older.length - 1] ?? [entries.length < MOST_LISTED ? 1 : 0];
  return lowest === 1 || instantOfId(id) > reach;
}

export function forget(id: string): void {
  for (const known of [articles, hashes, waiting]) known.delete(id);
}

/** A fetched element made ready for this page: clean, in the reader's zone, with its buttons. */
export function prepare(fetched: HTMLElement): HTMLElement {
  const element = keepAllowed(fetched);
  if (isOn.zone) writeTimes(element);
  // There is a script to serve them.
  for (const button of findAll("button[hidden]", element)) button.hidden = false;
  return element;
}
