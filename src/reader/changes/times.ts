import { isOn } from "../is-on.ts";
import { findAll, instantOf, locale, serverText, zone } from "../page.ts";
import { say } from "../words.ts";

const CLOCK: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const CLOCK_ZONE: Intl.DateTimeFormatOptions = { ...CLOCK, timeZoneName: "short" };
const DATE: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
const MOMENT: Intl.DateTimeFormatOptions = { ...DATE, ...CLOCK_ZONE };
const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  clock: CLOCK,
  "clock-zone": CLOCK_ZONE,
  moment: MOMENT,
};

/** Formats for the reader's zone, or the server's. */
const format = (options: Intl.DateTimeFormatOptions | undefined, timeZone = isOn.zone ? undefined : zone) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone });

const write = (instant: string, options: Intl.DateTimeFormatOptions | undefined): string =>
  format(options).format(new Date(instant));

/** `CET`: what a time with its zone has beyond the time. */
const zoneName = (instant: string): string => write(instant, CLOCK_ZONE).replace(write(instant, CLOCK), "").trim();

/** The day on which an entry stands: `2020-01-03`. */
export const dayOf = (entry: HTMLElement): string =>
  // Swedish writes dates as `data-day` has them.
  isOn.zone ? new Date(instantOf(entry)).toLocaleDateString("sv") : `${entry.dataset["day"]}`;

/** A day in words: `Friday, 3 January 2020`. */
export const dayInWords = (day: string): string => format({ ...DATE, weekday: "long" }, "UTC").format(new Date(day));

/** What an element says in the reader's zone. */
function inLocalWords(element: HTMLElement): string {
  const { format: name, from = "", to } = element.dataset;
  if (to) return format(MOMENT).formatRange(new Date(from), new Date(to));
  const instant = element.getAttribute("datetime") ?? (instantOf(element.parentElement ?? document) || instantOf());
  if (name) return write(instant, FORMATS[name]);
  return element.localName === "small" ? zoneName(instant) : say("zone-note", zoneName(instant));
}

/** Writes every time in `root` in the present zone; the server's own words come back with its zone. */
export function writeTimes(root: ParentNode): void {
  for (const element of findAll("[data-format]:not([data-format=day]), .when small, .zone-note", root)) {
    const server = serverText(element);
    element.textContent = isOn.zone ? inLocalWords(element) : server;
  }
}
