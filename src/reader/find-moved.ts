import type { LiveManifest } from "../model/live-manifest.ts";
import { base } from "./page.ts";
import { ANEW, fetchHtml } from "./request.ts";

/** What became of entries that the newest page no longer lists. */
export interface Moved {
  /** Entries that an older page holds, as they stand there. */
  readonly found: ReadonlyMap<string, HTMLElement>;
  /** Entries that no page holds. */
  readonly lost: readonly string[];
}

type OlderPage = LiveManifest["older"][number];

/** Where missing entries were found: the number of the page with its hash at that time. */
const places = new Map<string, OlderPage>();

/** Looks for missing entries on the older pages; a page that has not changed since is not fetched again. */
export async function findMoved(older: readonly OlderPage[], missing: readonly string[]): Promise<Moved> {
  const found = new Map<string, HTMLElement>();
  let lost = missing.filter((id) => {
    const place = places.get(id);
    return !place || older.some(([page, hash]) => page === place[0] && hash !== place[1]);
  });
  for (const page of older) {
    const document = lost.length ? await fetchHtml(`${base}pages/${page[0]}/`, ANEW) : undefined;
    if (lost.length && !document) throw new Error();
    lost = lost.filter((id) => {
      const article = document?.getElementById(id);
      if (!article) return true;
      places.set(id, page);
      found.set(id, article);
      return false;
    });
  }
  // Beyond the pages that a manifest names nobody can tell any more.
  for (const id of lost) places.set(id, [0, ""]);
  return { found, lost };
}
