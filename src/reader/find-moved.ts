import type { LiveManifest } from "../model/live-manifest.ts";
import { fetchHtml } from "./fetch-changes.ts";
import { ANEW, type Request } from "./request.ts";

/** What became of entries that the newest page no longer lists. */
export interface Moved {
  /** Entries that an older page holds, as they stand there. */
  readonly found: ReadonlyMap<string, HTMLElement>;
  /** Entries that no page holds. */
  readonly gone: readonly string[];
}

/** Where missing entries were found: the number of the page with its hash at that time. */
const places = new Map<string, LiveManifest["older"][number]>();

/** Nothing says where this entry is, or its page has changed since. */
const isSought = (id: string, older: LiveManifest["older"]): boolean => {
  const [page, hash] = places.get(id) ?? [];
  return page === undefined || older.some((other) => other[0] === page && other[1] !== hash);
};

/**
 * Looks for missing entries on the older pages; a page that has not changed since is not fetched again.
 *
 * An entry on none of them is gone where `isSure` says that it can be nowhere else.
 */
export async function findMoved(
  ask: Request,
  base: string,
  older: LiveManifest["older"],
  missing: readonly string[],
  isSure: (id: string) => boolean,
): Promise<Moved> {
  const found = new Map<string, HTMLElement>();
  let sought = missing.filter((id) => isSought(id, older));
  for (const page of older) {
    const document = sought.length ? await fetchHtml(ask, `${base}pages/${page[0]}/`, ANEW) : undefined;
    if (sought.length && !document) throw new Error(base);
    sought = sought.filter((id) => {
      const article = document?.getElementById(id);
      if (!article) return true;
      places.set(id, page);
      found.set(id, article);
      return false;
    });
  }
  // Beyond the pages that a manifest names nobody can tell any more.
  for (const id of sought) places.set(id, [0, ""]);
  return { found, gone: sought.filter(isSure) };
}
