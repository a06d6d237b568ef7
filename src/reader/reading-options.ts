import { keepPlace } from "./keep-place.ts";
import { find, zone } from "./page.ts";
import { recall, remember } from "./preferences.ts";
import { isNewestFirst } from "./timeline.ts";
import { isLocal, switchZone, writeTimes } from "./times.ts";
import { say } from "./words.ts";

/** The buttons for zone and order; `redraw` sets the page's entries anew. Gives what a press on each does. */
export function startReadingOptions(redraw: () => void): Readonly<Record<string, () => void>> {
  const zoneButton = find("#zone_");
  const orderButton = find("#order_");
  const { dataset } = find("#updates_");
  const turnZone = () => {
    switchZone();
    keepPlace(() => {
      writeTimes(document);
      redraw();
    });
    const server = zone.replace(/.*\//, "").replace("_", " ");
    zoneButton.textContent = isLocal ? say("zone-server", server) : say("zone-local");
  };
  const turnOrder = () => {
    dataset["order"] = isNewestFirst() ? "oldest-first" : "newest-first";
    redraw();
    // The way to older entries lies where the oldest stand.
    if (isNewestFirst()) find("#closing_").after(find("#pages_"));
    else find("#empty_").before(find("#pages_"));
    orderButton.textContent = say(isNewestFirst() ? "order-oldest" : "order-newest");
  };
  // With both zones the same there is nothing to switch.
  zoneButton.hidden = new Intl.DateTimeFormat().resolvedOptions().timeZone === zone;
  if (recall("zone") === "local" && zoneButton.isConnected && !zoneButton.hidden) turnZone();
  if (orderButton.isConnected && (recall("order") ?? dataset["order"]) !== dataset["order"]) turnOrder();
  return {
    zone_() {
      turnZone();
      remember("zone", isLocal ? "local" : "server");
    },
    order_() {
      turnOrder();
      remember("order", `${dataset["order"]}`);
    },
  };
}
