import { find, make, page } from "./page.ts";
import { shownNodes } from "./timeline.ts";
import { instantOf } from "./times.ts";

/** How many of the newest entries say how old they are, and until when. */
const ENTRIES = 5;
const MINUTES = 60;

/** Writes "5 min ago" beside the times of the newest entries; a clock that is wrong says nothing. */
export function showAges(): void {
  const words = new Intl.RelativeTimeFormat(page.locale, { numeric: "auto", style: "short" });
  shownNodes().forEach((entry, index) => {
    const minutes = Math.floor((Date.now() - Date.parse(instantOf(entry))) / 60_000);
    const isYoung = index < ENTRIES && minutes >= 0 && minutes < MINUTES;
    const present = entry.querySelector(".ago");
    if (present && !isYoung) present.remove();
    else if (present) present.textContent = words.format(-minutes, "minute");
    else if (isYoung) find(".when", entry).append(make("span", "ago", words.format(-minutes, "minute")));
  });
}
