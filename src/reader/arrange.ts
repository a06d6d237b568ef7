import { byId, find, findAll, make } from "./page.ts";
import { articles, manifest, timelineIds, waiting } from "./stream.ts";
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
  const instant = instantOf(node);
  let index = nodes.length;
  for (let last = nodes[index - 1]; last && instantOf(last) < instant; last = nodes[index - 1]) index -= 1;
  nodes.splice(index, 0, node);
}

/** The line that leads to the pinned entry, as `pinned-place.eta` prints it. */
function placeOf(article: HTMLElement): HTMLElement {
  const title = find(".p-name, .body p", article).textContent ?? "";
  const link = make("a", "", make("bdi", "", title));
  const when = make(
    "span",
    "when",
    find(".when time", article).cloneNode(true),
    " ",
    find(".when small", article).cloneNode(true),
  );
  const place = make("p", "pinned-place", when, " ", make("span", "flag", say("pinned")), " ", link);
  link.href = `#${article.id}`;
  Object.assign(place.dataset, { entry: article.id, day: article.dataset["day"] });
  return place;
}

/** Brings the page in line with the stream: each shown entry in its place, waiting ones nowhere. */
export function arrange(): void {
  const pinnedId = manifest.pinned?.[0] ?? "";
  const pinned = waiting.has(pinnedId) ? undefined : articles.get(pinnedId);
  const ids = new Set(timelineIds(manifest));
  const isShown = (id: string) => !waiting.has(id);
  const nodes = [...ids].filter(isShown).flatMap((id) => articles.get(id) ?? []);
  const oldest = nodes[nodes.length - 1];
  for (const [id, article] of articles) {
    if (isShown(id) && !ids.has(id) && id !== pinnedId) insertByTime(nodes, article);
  }
  // A pinned entry of an older page has its place there.
  if (pinned && !(manifest.older[0] && oldest && instantOf(pinned) < instantOf(oldest))) {
    const present = find(".pinned-place");
    insertByTime(nodes, present.dataset["entry"] === pinnedId ? present : placeOf(pinned));
  }
  showPinned(pinned);
  showTimeline(nodes);
  const mark = nodes.findIndex(({ id }) => id === seen);
  if (mark > 0) nodes[mark]?.[isNewestFirst() ? "before" : "after"](make("p", "new-since", say("new-since")));
  byId("empty_").hidden = articles.size > waiting.size;
}

function showPinned(pinned: HTMLElement | undefined): void {
  const section = byId("pinned_");
  for (const other of findAll("article", section)) if (other !== pinned) other.remove();
  if (pinned && pinned.parentElement !== section) section.append(pinned);
  section.hidden = !pinned;
}
