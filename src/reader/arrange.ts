import { base, byId, find, make } from "./page.ts";
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

/** Puts a node where it belongs by its time; almost always that is the end. */
function insertByTime(nodes: HTMLElement[], node: HTMLElement): void {
  let index = nodes.length;
  while (index && instantOf(nodes[index - 1]) < instantOf(node)) index -= 1;
  nodes.splice(index, 0, node);
}

/** The line that leads to the pinned entry, as `pinned-place.eta` prints it. */
function placeOf(article: HTMLElement): HTMLElement {
  const copy = (selector: string) => find(selector, article).cloneNode(true);
  const link = make("a", "", make("bdi", "", `${find(".p-name, .body p", article).textContent}`));
  const when = make("span", "when", copy("time"), " ", copy(".when small"));
  const place = make("p", "pinned-place", when, " ", make("span", "flag", say("pinned")), " ", link);
  link.href = `#${article.id}`;
  Object.assign(place.dataset, { entry: article.id, day: article.dataset["day"] });
  return place;
}

/** Brings the page in line with the stream: each shown entry in its place, waiting ones nowhere. */
export function arrange(): void {
  const pinnedId = `${manifest.pinned?.[0]}`;
  const pinned = waiting.has(pinnedId) ? undefined : articles.get(pinnedId);
  const ids = timelineIds(manifest);
  const isShown = (id: string) => !waiting.has(id);
  const nodes = ids.filter(isShown).flatMap((id) => articles.get(id) ?? []);
  const oldest = nodes[nodes.length - 1];
  for (const [id, article] of articles) {
    if (isShown(id) && ![...ids, pinnedId].includes(id)) insertByTime(nodes, article);
  }
  // A pinned entry of an older page has its place there.
  const [below] = manifest.older;
  if (pinned && !(below && instantOf(pinned) < instantOf(oldest))) {
    const present = find(".pinned-place");
    insertByTime(nodes, present.dataset["entry"] === pinnedId ? present : placeOf(pinned));
  }
  const section = byId("pinned_");
  section.hidden = !pinned;
  placeNodes(section, [find("h2", section), ...(pinned ? [pinned] : [])]);
  showTimeline(nodes);
  const mark = nodes.findIndex(({ id }) => id === seen);
  if (mark > 0) nodes[mark]?.[isNewestFirst() ? "before" : "after"](make("p", "new-since", say("new-since")));
  // The link to the page below, which may have been born since.
  const link = byId("older_");
  Object(link.parentElement).hidden = !below;
  if (below) link.setAttribute("href", `${base}pages/${below[0]}/`);
  byId("empty_").hidden = articles.size > waiting.size;
}
