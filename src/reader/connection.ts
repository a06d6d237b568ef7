import { announce } from "./announce.ts";
import { base, find, make, serverText } from "./page.ts";
import { recall, remember } from "./preferences.ts";
import { manifest } from "./stream.ts";
import { clockZone } from "./times.ts";
import { say } from "./words.ts";

const PAUSE = `pause:${base}`;

/** True while the reader wants no updates. */
export let isPaused = find("#pause_").isConnected && recall(PAUSE) === "yes";

let isOffline = false;
let lastChecked = "";

/** Shows in the status line and on the button whether the page hears from its host. */
export function showConnection(): void {
  const own = isPaused ? "paused" : isOffline ? "offline" : "";
  const status = find("#status_");
  const badge = find(".badge", status);
  // A new head brings the server's own words and takes ours away.
  const server = serverText(badge);
  badge.textContent = own ? say(`badge-${own}`) : server;
  status.dataset["state"] = own || manifest.state;
  find(".last-checked", status).remove();
  if (own && lastChecked) status.append(make("span", "last-checked", say("last-checked", clockZone(lastChecked))));
  find("#pause_").textContent = say(isPaused ? "resume" : "pause");
}

/** Notes how a round of requests went. */
export function noteRound(failures: number, isOver: boolean): void {
  const wasOffline = isOffline;
  isOffline = failures > 1 || !navigator.onLine;
  if (!failures) lastChecked = new Date().toISOString();
  if (isOver) find("#pause_").remove();
  if (isOver) announce(say("announce-ended"));
  else if (isOffline !== wasOffline) announce(say(isOffline ? "announce-offline" : "announce-online"));
  showConnection();
}

/** Answers the pause button. */
export function turnPause(): void {
  isPaused = !isPaused;
  remember(PAUSE, isPaused ? "yes" : "no");
  announce(say(isPaused ? "announce-paused" : "announce-resumed"), true);
  showConnection();
}
