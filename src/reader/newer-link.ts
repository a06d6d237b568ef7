import { find } from "./page.ts";
import { readManifest, timelineIds } from "./read-manifest.ts";
import { ANEW, request } from "./request.ts";
import { count } from "./words.ts";

/** On an entry's own page: says how many updates are newer, and leads to them. */
export async function showNewer(): Promise<void> {
  const link = find("#newer_");
  const { response } = await request(`${link.getAttribute("href")}live.json`, ANEW);
  const manifest = readManifest(response);
  const { id } = find("article");
  const ids = timelineIds(manifest);
  const newer = ids.indexOf(id);
  // An entry that is not listed stands on an older page: all that are listed are newer, and more may be.
  link.textContent = newer < 0 ? count("newer-updates", ids.length, "+") : count("newer-updates", newer);
  link.hidden = !newer || !ids[0] || manifest.pinned?.[0] === id;
}
