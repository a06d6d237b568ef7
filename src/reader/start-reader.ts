import { queue } from "./changes/stream.ts";
import { redraw, reveal, turnOrder } from "./changes/turn.ts";
import { holdPlace } from "./keep-place.ts";
import { showNewer } from "./newer-link.ts";
import { startNewestPage } from "./newest-page.ts";
import { base, byId, find, zone } from "./page.ts";
import { playEmbed } from "./play-embed.ts";
import { share } from "./share.ts";
import { startSwitch } from "./switches.ts";

/** Starts what a page of its kind can do. */
export function startReader(): void {
  redraw();
  // With both zones the same there is nothing to switch.
  find("#zone_").hidden = new Intl.DateTimeFormat().resolvedOptions().timeZone === zone;
  startSwitch("zone", redraw);
  startSwitch("order", turnOrder);
  if (base) startNewestPage();
  addEventListener("click", ({ target }) => {
    const pressed = (target as Element).closest<HTMLAnchorElement>("button, a");
    if (!pressed) return;
    const { hash, dataset } = pressed;
    if (dataset["address"]) void share(pressed);
    if (dataset["src"]) playEmbed(pressed);
    // A link to an entry that waits shows it first.
    if (queue.contains(byId(hash?.slice(1)))) reveal();
  });
  holdPlace();
  if (find("#newer_").isConnected) showNewer().catch(() => {});
}
