import { byId, find } from "./page.ts";
import { readManifest } from "./read-manifest.ts";
import { ANEW, type Request } from "./request.ts";
import { timelineIds } from "./stream.ts";
import { count } from "./words.ts";

/** On an entry's own page: says how many updates are newer, and leads to them. */
export async function showNewer(ask: Request): Promise<void> {
  const link = byId("newer_");
  const { content } = await ask(`${link.getAttribute("href")}live.json`, "json", ANEW);
  const manifest = readManifest(content);
  const { id } = find("article");
  const ids = timelineIds(manifest);
  const newer = ids.indexOf(id);
  if (newer === 0 || !ids.length || manifest.pinned?.[0] === id) return;
  // An entry that is not listed stands on an older page: all that are listed are newer, and more may be.
  link.textContent = newer < 0 ? count("newer-updates", ids.length, "+") : count("newer-updates", newer);
  link.hidden = false;
}
