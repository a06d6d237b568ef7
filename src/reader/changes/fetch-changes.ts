import type { LiveManifest } from "../../model/live-manifest.ts";
import { base, readPage } from "../page.ts";
import { listed } from "../read-manifest.ts";
import { ANEW, fetchHtml } from "../request.ts";
import { hashes } from "./stream.ts";

export interface Changes {
  /** Changed entries by id. */
  readonly entries: ReadonlyMap<string, HTMLElement>;
  /** The new roots of the head; none when it is as before. */
  readonly head: readonly HTMLElement[];
  /** False while the host does not have every fragment yet. */
  readonly isWhole: boolean;
}

/** More fragments than this are dearer than the page itself. */
const MOST_FRAGMENTS = 8;

const isStale = ([name, hash]: readonly [string, string]): boolean => hashes.get(name) !== hash;

/** Fetches what is not known yet, one after the other; the whole page where too much is missing. */
export async function fetchChanges(manifest: LiveManifest): Promise<Changes> {
  const entries = new Map<string, HTMLElement>();
  const fragment = async (pair: readonly string[]) => {
    const address = `${base}live/${pair.join(".")}.txt`;
    // That a file is not there yet must not come from the browser's cache, whatever a host lets it keep.
    return (await fetchHtml(address)) ?? fetchHtml(address, ANEW);
  };
  const stale = listed(manifest).filter(isStale);
  const page = stale.length > MOST_FRAGMENTS ? await fetchHtml(base, ANEW) : undefined;
  const offered = new Map(page && listed(readPage(page).live?.manifest ?? manifest));
  for (const pair of stale) {
    const [id, hash] = pair;
    const source = offered.get(id) === hash ? page : await fragment(pair);
    const article = source?.getElementById(id);
    if (article) entries.set(id, article);
  }
  const pair = ["head", manifest.head] as const;
  const head = isStale(pair) ? (await fragment(pair))?.body.children : [];
  return { entries, head: [...((head ?? []) as HTMLElement[])], isWhole: !!head && entries.size === stale.length };
}
