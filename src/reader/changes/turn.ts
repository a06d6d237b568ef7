import { keepPlace } from "../keep-place.ts";
import { noteSeen } from "../last-seen.ts";
import { base, find, isNewestFirst, shownEntries } from "../page.ts";
import { showStatus } from "../status.ts";
import { showWaiting } from "../waiting-button.ts";
import { arrange } from "./arrange.ts";
import { release } from "./settle.ts";
import { dress, waiting } from "./stream.ts";

/** Writes the page's times, offers its buttons and sets its entries anew. */
export function redraw(): void {
  keepPlace(() => {
    dress(document);
    if (base) showStatus();
    arrange();
    return true;
  });
}

/** Brings the page in line with the switch of its order. */
export function turnOrder(): void {
  find("#updates_").dataset["order"] = isNewestFirst() ? "newest-first" : "oldest-first";
  arrange();
  // The way to older entries lies where the oldest stand.
  find("#days_")[isNewestFirst() ? "after" : "before"](find("#pages_"));
}

/** Shows what waits and leads to the first unread entry. */
export function reveal(): void {
  const fresh = waiting();
  noteSeen();
  keepPlace(() => {
    release();
    arrange();
    return false;
  });
  showWaiting();
  const unread = shownEntries()
    .filter((entry) => fresh.includes(entry))
    .pop();
  const entry = unread ?? fresh[0];
  const heading = find(`#heading_${entry?.id}`);
  heading.tabIndex = -1;
  heading.focus();
  entry?.scrollIntoView();
}
