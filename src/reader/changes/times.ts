import { isOn } from "../is-on.ts";
import { findAll, instantOf, locale, zone } from "../page.ts";
import { say } from "../words.ts";

const CLOCK: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const CLOCK_ZONE: Intl.DateTimeFormatOptions = { ...CLOCK, timeZoneName: "short" };
const DATE: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  clock: CLOCK,
  "clock-zone": CLOCK_ZONE,
  moment: { ...DATE, ...CLOCK_ZONE },
};

/** The present zone: the reader's own, or the server's. */
const presentZone = () => ({ timeZone: isOn.zone ? undefined : zone });

/** A moment, or the time between two, as the server writes those with this `data-format`. */
export const writeTime = (instant: string | Date, name: string, to = instant): string =>
  new Intl.DateTimeFormat(locale, { ...FORMATS[name], ...presentZone() }).formatRange(new Date(instant), new Date(to));

/** `CET`: what a time with its zone has beyond the time. */
const zoneName = (instant: string): string =>
  writeTime(instant, "clock-zone").replace(writeTime(instant, "clock"), "").trim();

/** The day on which an entry stands: `2020-01-03`. */
export const dayOf = (entry: HTMLElement): string =>
  // Swedish writes dates as `data-day` has them.
  new Date(instantOf(entry)).toLocaleDateString("sv", presentZone());

/** A day in words: `Friday, 3 January 2020`. */
export const dayInWords = (day: string): string =>
  new Date(day).toLocaleDateString(locale, { ...DATE, weekday: "long", timeZone: "UTC" });

/** What an element says in the reader's zone. */
function inLocalWords(element: HTMLElement): string {
  const { format: name, to } = element.dataset as Record<"format", string> & DOMStringMap;
  const instant = element.getAttribute("datetime") ?? (instantOf(element.parentElement) || instantOf(document));
  return FORMATS[name] ? writeTime(instant, name, to) : say(name, zoneName(instant));
}

/** Writes every time in `root` in the present zone; the server's own words come back with its zone. */
export function writeTimes(root: ParentNode): void {
  for (const element of findAll("[data-format]", root)) {
    element.dataset["server"] ??= element.textContent as string;
    element.textContent = isOn.zone ? inLocalWords(element) : element.dataset["server"];
  }
}
