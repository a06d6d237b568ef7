import { isOn } from "../is-on.ts";
import { keepPlace } from "../keep-place.ts";
import { find, live, order } from "../page.ts";
import type { Switch } from "../reader.ts";
import { arrange } from "./arrange.ts";
import { articles, waiting } from "./stream.ts";
import { shownNodes, showTimeline } from "./timeline.ts";
import { writeTimes } from "./times.ts";

/** Sets the page's entries anew: rule, days and order. */
function arrangeAnew(): void {
  if (live) arrange();
  else showTimeline(shownNodes());
}

/** The same without moving what is being read. */
export function redraw(): void {
  keepPlace(arrangeAnew);
}

/** Brings the page in line with a switch. */
export function turn(name: Switch): void {
  if (name === "zone") {
    for (const id of waiting) writeTimes(articles.get(id) ?? document);
    keepPlace(() => {
      writeTimes(document);
      arrangeAnew();
    });
    return;
  }
  const isNewestFirst = (order === "newest-first") !== isOn.order;
  find("#updates_").dataset["order"] = isNewestFirst ? "newest-first" : "oldest-first";
  arrangeAnew();
  // The way to older entries lies where the oldest stand.
  if (isNewestFirst) find("#closing_").after(find("#pages_"));
  else find("#empty_").before(find("#pages_"));
}
