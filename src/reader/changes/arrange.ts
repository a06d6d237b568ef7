import { isInView } from "../keep-place.ts";
import { base, find, instantOf, isNewestFirst, make } from "../page.ts";
import { recall } from "../preferences.ts";
import { timelineIds } from "../read-manifest.ts";
import { say } from "../words.ts";
import { placeNodes } from "./place-nodes.ts";
import { articles, forget, manifest, waiting } from "./stream.ts";
import { showTimeline } from "./timeline.ts";

/** The line that stands for the pinned entry in the timeline, as the server made it last. */
let place = find("#pinned_place");

export function setPlace(fetched: HTMLElement): void {
  place = fetched;
}

/** Puts a node where it belongs by its time; almost always that is the end. */
function insertByTime(nodes: HTMLElement[], node: HTMLElement): void {
  let index = nodes.length;
  while (index && instantOf(nodes[index - 1]) < instantOf(node)) index -= 1;
  nodes.splice(index, 0, node);
}

/** How many entries of older pages stay on an open page beside as many as the newest page may hold. */
const KEPT = 40;
let most = 2 * articles.size;

/** Brings the page in line with the stream: each shown entry in its place, waiting ones nowhere. */
export function arrange(): void {
  const [pinnedId = ""] = manifest.pinned ?? [];
  const shown = new Map([...articles].filter(([id]) => !waiting.has(id)));
  const nodes = timelineIds(manifest).flatMap((id) => shown.get(id) ?? []);
  const pinned = shown.get(pinnedId);
  if (pinned && place.dataset["entry"] === pinnedId) insertByTime(nodes, place);
  for (const node of shown.values()) if (node !== pinned && !nodes.includes(node)) insertByTime(nodes, node);
  dropOldest(nodes);
  const section = find("#pinned_");
  section.hidden = !pinned;
  placeNodes(section, [find("h2", section), ...(pinned ? [pinned] : [])]);
  showTimeline(nodes);
  showRule(nodes);
}

/** Where there are no older pages, all that is shown belongs here. Else the oldest out of view go: no page grows for ever. */
function dropOldest(nodes: HTMLElement[]): void {
  if (!manifest.older[0]) most = nodes.length;
  for (const node of nodes.splice(most + KEPT)) {
    if (isInView(node)) nodes.push(node);
    else forget(node.id);
  }
}

/** "New since you last looked", on the newer side of the newest entry that this tab has seen. */
function showRule(nodes: readonly HTMLElement[]): void {
  const seen = recall(base, "sessionStorage");
  const mark = nodes.findIndex(({ id }) => id === seen);
  if (mark > 0) nodes[mark]?.[isNewestFirst() ? "before" : "after"](make("p", "new-since", say("new-since")));
}
