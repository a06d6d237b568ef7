import { keepPlace } from "./keep-place.ts";
import { byId, page } from "./page.ts";
import { recall, remember } from "./preferences.ts";
import { isNewestFirst } from "./timeline.ts";
import { isLocal, switchZone, writeTimes } from "./times.ts";
import { say } from "./words.ts";

/** Makes a button switch between two states; `turn` does so and names the new one, which is stored after a press. */
function startSwitch(key: string, turn: () => string, isOther: (stored: string | null) => boolean): void {
  const button = byId(`${key}_`);
  if (button.isConnected && !button.hidden && isOther(recall(key))) turn();
  button.addEventListener("click", () => remember(key, turn()));
}

/** Serves the buttons for zone and order; `redraw` sets the page's entries anew. */
export function startReadingOptions(redraw: () => void): void {
  const zone = byId("zone_");
  const order = byId("order_");
  const turnZone = () => {
    switchZone();
    keepPlace(() => {
      writeTimes(document);
      redraw();
    });
    const server = page.zone.replace(/.*\//, "").replace("_", " ");
    zone.textContent = isLocal ? say("zone-server", server) : say("zone-local");
    return isLocal ? "local" : "server";
  };
  const turnOrder = () => {
    const { dataset } = byId("updates_");
    dataset["order"] = isNewestFirst() ? "oldest-first" : "newest-first";
    redraw();
    // The way to older entries lies where the oldest stand.
    const older = byId("older_").parentElement ?? "";
    if (isNewestFirst()) byId("closing_").after(older);
    else byId("empty_").before(older);
    order.textContent = say(isNewestFirst() ? "order-oldest" : "order-newest");
    return dataset["order"];
  };
  // With both zones the same there is nothing to switch.
  zone.hidden = new Intl.DateTimeFormat().resolvedOptions().timeZone === page.zone;
  startSwitch("zone", turnZone, (stored) => stored === "local");
  startSwitch("order", turnOrder, (stored) => stored !== null && stored !== byId("updates_").dataset["order"]);
}
