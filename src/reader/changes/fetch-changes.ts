import { listed } from "../manifest.ts";
import { base, byId, manifest, readPage } from "../page.ts";
import { fetchHtml } from "../request.ts";
import { hashes } from "./stream.ts";

/** A fetched element and the hash of the file from which it is. */
export type Fetched = readonly [element: HTMLElement, hash: string];

/** More fragments than this are dearer than the page itself. */
const MOST_FRAGMENTS = 8;

/** Fetches what is not known yet, one after the other; the whole page where too much is missing. Gives true when all is there. */
export async function fetchChanges(found: Fetched[]): Promise<boolean> {
  const stale = listed(manifest).filter(([id, hash]) => !byId(id) || hashes.get(id) !== hash);
  const page = stale.length > MOST_FRAGMENTS ? await fetchHtml(base) : undefined;
  const offered = new Map(page && readPage(page).manifest?.entries);
  let isWhole = true;
  for (const [id, hash] of stale) {
    const isOffered = offered.get(id) === hash;
    const source = isOffered ? page : await fetchHtml(`${base}live/${id.replace("title_", "head")}.${hash}.txt`);
    const element = source?.getElementById(id);
    // The head's fragment has more than the title.
    if (element)
      for (const root of isOffered ? [element] : (source as Document).body.children)
        found.push([root as HTMLElement, hash]);
    else isWhole = false;
  }
  return isWhole;
}
