import type { LiveManifest } from "../../model/live-manifest.ts";
import { base, findAll, instantOf } from "../page.ts";
import { ANEW, fetchHtml } from "../request.ts";

/** What became of entries that the newest page no longer lists. */
export interface Moved {
  /** Entries that an older page holds, as they stand there. */
  readonly found: ReadonlyMap<string, HTMLElement>;
  /** Entries that are on none of the pages that the manifest names. */
  readonly lost: readonly string[];
  /** Time of the oldest entry on the pages looked through; undefined when there was none. */
  readonly reach: string | undefined;
}

/** Older pages by their hash: one that has not changed is not fetched again. */
let pages: ReadonlyMap<string, Document> = new Map();

/** Looks for missing entries on the older pages, from the newest down. */
export async function findMoved(older: LiveManifest["older"], missing: readonly string[]): Promise<Moved> {
  const found = new Map<string, HTMLElement>();
  const known = new Map<string, Document>();
  let lost = missing;
  let reach: string | undefined;
  for (const [page, hash] of older) {
    const document = pages.get(hash) ?? (lost[0] ? await fetchHtml(`${base}pages/${page}/`, ANEW) : undefined);
    if (document) {
      known.set(hash, document);
      [reach] = findAll("article", document).map(instantOf).sort();
    } else if (lost[0]) throw new Error();
    lost = lost.filter((id) => {
      const article = document?.getElementById(id);
      if (article) found.set(id, article);
      return !article;
    });
  }
  pages = known;
  return { found, lost, reach };
}
