import { holdPlace } from "./keep-place.ts";
import { loadChanges } from "./load-changes.ts";
import { showNewer } from "./newer-link.ts";
import { startNewestPage } from "./newest-page.ts";
import { find, findAll, live, zone } from "./page.ts";
import { playEmbed } from "./play-embed.ts";
import { share } from "./share.ts";
import { startPageSwitch } from "./switches.ts";

function prepareChanges(): void {
  loadChanges().catch(() => {});
}

/** Starts what a page of its kind can do. */
export function startReader(): void {
  // Buttons are hidden until there is a script to serve them.
  for (const button of findAll("button[hidden]")) button.hidden = false;
  // With both zones the same there is nothing to switch.
  find("#zone_").hidden = new Intl.DateTimeFormat().resolvedOptions().timeZone === zone;
  const presses: Readonly<Record<string, () => void>> = {
    zone_: startPageSwitch("zone"),
    order_: startPageSwitch("order"),
    ...(live && startNewestPage()),
  };
  document.addEventListener("click", ({ target }) => {
    const button = Object(target).closest("button");
    const { id, dataset = {} } = Object(button);
    presses[id]?.();
    if (dataset.address) void share(button);
    if (dataset.src) playEmbed(button);
  });
  // What a press in the toolbar needs is under way before the press.
  for (const sign of ["pointerover", "focusin"])
    find("#toolbar_").addEventListener(sign, prepareChanges, { once: true });
  holdPlace();
  if (find("#newer_").isConnected) showNewer().catch(() => {});
}
