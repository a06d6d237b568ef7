import { announce } from "./announce.ts";
import { manifest } from "./answer.ts";
import { isOn } from "./is-on.ts";
import { find, locale, make, serverText, zone } from "./page.ts";
import { say } from "./words.ts";

let isOffline = false;
let lastChecked: Date | undefined;

/** `08:05 UTC`. */
const clock = (time: Date): string =>
  time.toLocaleTimeString(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
    timeZone: isOn.zone ? undefined : zone,
  });

/** Shows in the status line whether the page hears from its host. */
export function showConnection(): void {
  const own = isOn.pause ? "paused" : isOffline ? "offline" : "";
  const status = find("#status_");
  const badge = find(".badge", status);
  const server = serverText(badge);
  badge.textContent = own ? say(`badge-${own}`) : server;
  status.dataset["state"] = own || manifest.state;
  find(".last-checked", status).remove();
  if (own && lastChecked) status.append(make("span", "last-checked", say("last-checked", clock(lastChecked))));
}

/** Notes how a round of requests went. */
export function noteRound(failures: number, isOver: boolean): void {
  const wasOffline = isOffline;
  isOffline = failures > 1 || !navigator.onLine;
  if (!failures) lastChecked = new Date();
  if (isOver) find("#pause_").remove();
  if (isOver) announce(say("announce-ended"));
  else if (isOffline !== wasOffline) announce(say(isOffline ? "announce-offline" : "announce-online"));
  showConnection();
}
