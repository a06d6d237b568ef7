import { readManifest, timelineIds } from "./manifest.ts";
import { find } from "./page.ts";
import { request } from "./request.ts";
import { count } from "./words.ts";

/** On an entry's own page: says how many updates are newer, and leads to them. */
export async function showNewer(): Promise<void> {
  const link = find("#newer_") as HTMLAnchorElement;
  const { response } = await request(`${link.href}live.json`);
  const manifest = readManifest(response);
  const { id } = find("article");
  const ids = timelineIds(manifest);
  // An entry that is not listed stands on an older page: all that are listed are newer, and more may be.
  const newer = [...ids, id].indexOf(id);
  link.textContent = count("newer-updates", newer, ids[newer] ? "" : "+");
  link.hidden = !newer || manifest.pinned?.[0] === id;
}
