import { find, live, order } from "../page.ts";
import type { Changes, Reader, Switch } from "../reader.ts";
import { reveal } from "./apply-changes.ts";
import { arrange } from "./arrange.ts";
import { reader, setReader } from "./reader-part.ts";
import { settle } from "./settle.ts";
import { articles, waiting } from "./stream.ts";
import { shownNodes, showTimeline } from "./timeline.ts";
import { writeTimes } from "./times.ts";

/** Sets the page's entries anew: rule, days and order. */
function redraw(): void {
  if (live) arrange();
  else showTimeline(shownNodes());
}

/** Brings the page in line with a switch. */
function turn(name: Switch): void {
  if (name === "zone") {
    for (const id of waiting) writeTimes(articles.get(id) ?? document);
    reader.keepPlace(() => {
      writeTimes(document);
      redraw();
    });
    return;
  }
  const isNewestFirst = (order === "newest-first") !== reader.isOn.order;
  find("#updates_").dataset["order"] = isNewestFirst ? "newest-first" : "oldest-first";
  redraw();
  // The way to older entries lies where the oldest stand.
  if (isNewestFirst) find("#closing_").after(find("#pages_"));
  else find("#empty_").before(find("#pages_"));
}

/** Begins to change the page on behalf of the part of the script that every page loads. */
export function start(part: Reader): Changes {
  setReader(part);
  document.addEventListener("click", ({ target }) => {
    const { hash = "" } = Object(Object(target).closest("a"));
    // A link to an entry that waits shows it first.
    if (waiting.has(hash.slice(1))) reveal();
  });
  return { settle, reveal, turn, redraw: () => reader.keepPlace(redraw) };
}
