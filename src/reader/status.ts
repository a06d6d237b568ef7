import { announce } from "./announce.ts";
import { writeTime, writeTimes } from "./changes/times.ts";
import { isOn } from "./is-on.ts";
import { find, manifest } from "./page.ts";
import { say } from "./words.ts";

let isOffline: boolean | undefined;
let lastChecked: Date | undefined;

/**
 * Writes the line above the title: the manifest has the server's words for it, the page's own say how it hears from its
 * host. Tells when one state follows another.
 */
export function showStatus(isAnswer?: boolean): void {
  const own = isOn.pause ? "paused" : isOffline ? "offline" : "";
  const {
    state,
    updated,
    status: [badge, moment, count],
  } = manifest;
  const line = find("#status_");
  const time = find("time", line) as HTMLTimeElement;
  const number = find(".count", line);
  const now = own || state;
  if (now !== line.dataset["state"]) announce(say(`announce-${now}`), isAnswer);
  line.dataset["state"] = now;
  find(".badge", line).textContent = own ? say(`badge-${own}`) : badge;
  time.dateTime = updated;
  time.dataset["format"] = state === "ended" ? "moment" : "clock-zone";
  time.dataset["server"] = moment;
  number.textContent = count;
  find(".updated", line).hidden = number.hidden = !count;
  find(".last-checked", line).textContent =
    own && lastChecked ? say("last-checked", writeTime(lastChecked, "clock-zone")) : "";
  writeTimes(line);
}

/** Notes how a round of requests went. */
export function noteRound(failures: number): void {
  isOffline = failures > 1 || !navigator.onLine;
  if (!failures) lastChecked = new Date();
  showStatus();
}
