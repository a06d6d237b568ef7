import { announce } from "./announce.ts";
import { byId, find, make } from "./page.ts";
import { recall, remember } from "./preferences.ts";
import { clockZone } from "./times.ts";
import { say } from "./words.ts";

/** True while the reader wants no updates. */
export let isPaused = false;

let isOffline = false;
let lastChecked = "";

/** Shows in the status line and on the button whether the page hears from its host. */
export function showConnection(): void {
  const own = isPaused ? "paused" : isOffline ? "offline" : "";
  const status = byId("status_");
  const badge = find(".badge", status);
  // What the server said; a new head brings its own and takes these away.
  status.dataset["server"] ??= status.dataset["state"] ?? "";
  badge.dataset["server"] ??= badge.textContent ?? "";
  status.dataset["state"] = own || status.dataset["server"];
  badge.textContent = own ? say(`badge-${own}`) : badge.dataset["server"];
  find(".last-checked", status).remove();
  if (own && lastChecked) status.append(make("span", "last-checked", say("last-checked", clockZone(lastChecked))));
  byId("pause_").textContent = say(isPaused ? "resume" : "pause");
}

/** Notes how a round of requests went. */
export function noteRound(failures: number, isOver: boolean): void {
  const wasOffline = isOffline;
  isOffline = failures > 1 || !navigator.onLine;
  if (!failures) lastChecked = new Date().toISOString();
  if (isOver) byId("pause_").remove();
  if (isOver) announce(say("announce-ended"));
  else if (isOffline !== wasOffline) announce(say(isOffline ? "announce-offline" : "announce-online"));
  showConnection();
}

/** Serves the pause button; `onPause` hears of every press. */
export function startPause(base: string, onPause: () => void): void {
  const key = `pause:${base}`;
  isPaused = recall(key) === "yes" && byId("pause_").isConnected;
  byId("pause_").addEventListener("click", () => {
    isPaused = !isPaused;
    remember(key, isPaused ? "yes" : "no");
    announce(say(isPaused ? "announce-paused" : "announce-resumed"), true);
    showConnection();
    onPause();
  });
  showConnection();
}
