import { isInView } from "../keep-place.ts";
import { lastSeen } from "../last-seen.ts";
import { timelineIds } from "../manifest.ts";
import { find, findAll, inPageOrder, instantOf, isNewestFirst, manifest } from "../page.ts";
import { placeNodes } from "./place-nodes.ts";
import { allEntries } from "./stream.ts";
import { showTimeline } from "./timeline.ts";

/** How many entries of older pages stay on an open page beside as many as the newest page may hold. */
const KEPT = 40;
/** "New since you last looked", on the newer side of the newest entry that this tab has seen. */
const rule = find(".new-since");
let most = 2 * allEntries().length;

/** Brings the page in line with the manifest: each shown entry in its place by its time, then by the host's order. */
export function arrange(): void {
  const section = find("#pinned_");
  const ids = timelineIds(manifest);
  const pinnedId = manifest.pinned?.[0];
  const shown = inPageOrder(findAll("#pinned_ article, #days_ article, #pinned_place"));
  const pinned = shown.find(({ id }) => id === pinnedId);
  const rank = ({ id }: Element) => ids.indexOf(id) >>> 0;
  const nodes = shown
    .filter((node) => node !== pinned && (pinned || node.id !== "pinned_place"))
    .sort((one, other) => instantOf(other).localeCompare(instantOf(one)) || rank(one) - rank(other));
  const oldest = nodes[nodes.length - 1];
  // Where there are no older pages, all that is shown belongs here.
  if (!manifest.older[0]) most = nodes.length;
  // Between an entry that is pinned no more and what is shown, all that lies on older pages is missing.
  else if (oldest && section.contains(oldest) && !ids.includes(oldest.id)) nodes.pop();
  // The oldest out of view go: no page grows for ever.
  for (const node of nodes.splice(most + KEPT)) if (isInView(node)) nodes.push(node);
  section.hidden = !pinned;
  placeNodes(section, [section.firstElementChild, pinned].filter((node) => !!node) as Element[]);
  const seen = nodes.find(({ id }, index) => index && id === lastSeen());
  showTimeline(inPageOrder(nodes));
  seen?.[isNewestFirst() ? "before" : "after"](rule);
}
