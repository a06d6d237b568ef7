import { find, make } from "./page.ts";
import { placeNodes } from "./place-nodes.ts";
import { timelineIds } from "./read-manifest.ts";
import { articles, manifest, waiting } from "./stream.ts";
import { isNewestFirst, showTimeline } from "./timeline.ts";
import { instantOf } from "./times.ts";
import { say } from "./words.ts";

/** The newest entry that the reader has seen: the rule stands on its newer side. */
let seen = "";

export function setSeen(id: string): void {
  seen = id;
}

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

/** Brings the page in line with the stream: each shown entry in its place, waiting ones nowhere. */
export function arrange(): void {
  const [pinnedId = ""] = manifest.pinned ?? [];
  const shown = new Map([...articles].filter(([id]) => !waiting.has(id)));
  const nodes = timelineIds(manifest).flatMap((id) => shown.get(id) ?? []);
  const pinned = shown.get(pinnedId);
  if (pinned && place.dataset["entry"] === pinnedId) insertByTime(nodes, place);
  for (const node of shown.values()) if (node !== pinned && !nodes.includes(node)) insertByTime(nodes, node);
  const section = find("#pinned_");
  section.hidden = !pinned;
  placeNodes(section, [find("h2", section), ...(pinned ? [pinned] : [])]);
  showTimeline(nodes);
  const mark = shown.get(seen);
  if (mark && mark !== nodes[0]) mark[isNewestFirst() ? "before" : "after"](make("p", "new-since", say("new-since")));
}
