import { timelineIds } from "../manifest.ts";
import { base, byId, findAll, instantOf, manifest } from "../page.ts";
import { fetchHtml } from "../request.ts";
import type { Fetched } from "./fetch-changes.ts";
import { hashes, unlisted } from "./stream.ts";

/** The most that a manifest lists; a page that holds more has a tail of which nothing is known. */
const MOST_LISTED = 59;

/** Entries that were missing the last time. */
let missed: readonly HTMLElement[] = [];

/**
 * Looks for entries that the newest page no longer lists on the older pages, from the newest down: `found` takes them as
 * they stand there, `lost` those that are nowhere. Gives true when nothing is left to be told.
 */
export async function findMoved(found: Fetched[], lost: HTMLElement[]): Promise<boolean> {
  const { older, entries } = manifest;
  const missing = unlisted().filter(({ id }) => !older.some(([, hash]) => hash === hashes.get(id)));
  // Edges of a network of caches disagree for a while: what is missing once may be there the next time.
  let sought = missing.filter((entry) => missed.includes(entry));
  const isSure = sought.length === missing.length;
  missed = missing;
  let lowest = entries.length < MOST_LISTED ? 1 : 0;
  let hash = "";
  let reach = instantOf(byId(timelineIds(manifest).pop() as string));
  for ([lowest, hash] of older) {
    if (!sought[0]) break;
    const page = (await fetchHtml(`${base}pages/${lowest}/`).catch(() => undefined)) as Document;
    [reach] = (page ? findAll("article", page).map(instantOf).sort() : []) as [string];
    // What is no page of entries tells nothing; it is asked for again the next time.
    if (!reach) return false;
    sought = sought.filter(({ id }) => {
      const entry = page.getElementById(id);
      if (entry) found.push([entry, hash]);
      return !entry;
    });
  }
  for (const entry of sought) {
    // Where no page is below, or the entry would stand above the oldest that was found, it can be nowhere else.
    if (lowest === 1 || instantOf(entry) > reach) lost.push(entry);
    else hashes.set(entry.id, hash);
  }
  return isSure;
}
