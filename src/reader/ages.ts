import { find, instantOf, locale, shownEntries } from "./page.ts";

/** How many of the newest entries say how old they are, and until when. */
const ENTRIES = 5;
const MINUTES = 60;

/** Writes "5 min ago" beside the times of the newest entries; a clock that is wrong says nothing. */
export function showAges(): void {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
  shownEntries().forEach((entry, index) => {
    const minutes = Math.floor((Date.now() - Date.parse(instantOf(entry))) / 60_000);
    const isFresh = index < ENTRIES && minutes >= 0 && minutes < MINUTES;
    find(".when", entry).dataset["ago"] = isFresh ? words.format(-minutes, "minute") : "";
  });
}
