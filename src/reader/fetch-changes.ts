import type { LiveManifest } from "../model/live-manifest.ts";
import { readPage } from "./page.ts";
import { listed } from "./read-manifest.ts";
import { ANEW, type Request, type Validators } from "./request.ts";

export interface Changes {
  /** Changed entries by id, with the hash under which they were fetched. */
  readonly entries: ReadonlyMap<string, readonly [hash: string, article: HTMLElement]>;
  /** The new roots of the head; none when it is as before. */
  readonly head: readonly HTMLElement[];
  /** False while the host does not have every fragment yet. */
  readonly isWhole: boolean;
}

/** More fragments than this are dearer than the page itself. */
const MOST_FRAGMENTS = 10;

/** HTML as a document that runs nothing; undefined when the host does not have it, or not yet. */
export async function fetchHtml(ask: Request, address: string, validators?: Validators): Promise<Document | undefined> {
  const { status, content, header } = await ask(address, "document", validators);
  if (content instanceof Document && status === 200) return content;
  // Some stores answer 403 for a file that they do not have.
  if (status === 404 || status === 403 || status === 200) return undefined;
  throw new Error(address, { cause: header("Retry-After") });
}

/** Fetches what is not known by these hashes, one after the other; the whole page where too much is missing. */
export async function fetchChanges(
  ask: Request,
  base: string,
  manifest: LiveManifest,
  known: ReadonlyMap<string, string>,
): Promise<Changes> {
  const fragment = (name: string, hash: string) => fetchHtml(ask, `${base}live/${name}.${hash}.txt`);
  const stale = listed(manifest).filter(([id, hash]) => known.get(id) !== hash);
  const page = stale.length > MOST_FRAGMENTS ? await fetchHtml(ask, base, ANEW) : undefined;
  const offered = new Map(page && listed(readPage(page).live?.manifest ?? manifest));
  const entries = new Map<string, readonly [string, HTMLElement]>();
  for (const [id, hash] of stale) {
    const source = offered.get(id) === hash ? page : await fragment(id, hash);
    const article = source?.getElementById(id);
    if (article) entries.set(id, [hash, article]);
  }
  const head = known.get("head") === manifest.head ? undefined : await fragment("head", manifest.head);
  const isHeadThere = head || known.get("head") === manifest.head;
  return {
    entries,
    head: [...(head?.body.children ?? [])].filter((root) => root instanceof HTMLElement),
    isWhole: entries.size === stale.length && Boolean(isHeadThere),
  };
}
