import type { LiveManifest } from "../../model/live-manifest.ts";
import { isOn } from "../is-on.ts";
import { find, findAll } from "../page.ts";
import { writeTimes } from "./times.ts";

/** Brings the line above the title to a manifest, which has the server's words for it. */
export function showStatus({ state, updated, status: [badge, moment, count] }: LiveManifest): void {
  const line = find("#status_");
  const time = find("time", line) as HTMLTimeElement;
  time.dateTime = updated;
  time.dataset["format"] = state === "ended" ? "moment" : "clock-zone";
  const write = (element: HTMLElement, words: string) => {
    element.textContent = words;
    element.dataset["server"] = words;
  };
  write(find(".badge", line), badge);
  write(time, moment);
  write(find(".count", line), count);
  for (const part of findAll(".updated, .count", line)) part.hidden = !count;
  if (isOn.zone) writeTimes(line);
}
