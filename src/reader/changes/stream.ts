import { listed } from "../manifest.ts";
import { find, findAll, manifest } from "../page.ts";
import { writeTimes } from "./times.ts";

/** Holds entries that the reader has not asked for yet, out of sight. */
export const queue = find("#queue_");

/** New entries that the reader has not asked for yet. */
export const waiting = (): HTMLElement[] => findAll("article", queue);

/** Every entry of the page, those that wait as well. */
export const allEntries = (): HTMLElement[] => findAll("#updates_ article");

/** By id, the hash of the fragment or older page from which an entry is; the head's is that of its title. */
export const hashes = new Map<string, string>(listed(manifest));

/** Entries that the manifest does not list. */
export function unlisted(): HTMLElement[] {
  const ids = new Map(listed(manifest));
  return allEntries().filter(({ id }) => !ids.has(id));
}

/** Lets a part of the page say times in the present zone and offer its buttons, which are hidden until there is a script to serve them. */
export function dress(root: ParentNode): void {
  writeTimes(root);
  for (const button of findAll("button[hidden]", root)) button.hidden = false;
}
