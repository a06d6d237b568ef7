import type { Entry } from "../../model/live-blog.ts";
import type { DayItemView, DayView } from "../views/blog-page-view.ts";
import type { Times } from "../words/times.ts";

/** Days that begin below this many entries may stay unpainted until they come near. */
const NEAR = 10;

/** Puts entries, given in page order, under the headings of their days. */
export function groupDays(
  entries: readonly Entry[],
  times: Times,
  itemOf: (entry: Entry) => DayItemView,
): readonly DayView[] {
  const days: { readonly day: DayView; readonly items: DayItemView[] }[] = [];
  entries.forEach((entry, index) => {
    const day = times.dayOf(entry.instant);
    const open = days.at(-1);
    if (open?.day.day === day) {
      open.items.push(itemOf(entry));
      return;
    }
    const items = [itemOf(entry)];
    const heading = times.day(day);
    days.push({ day: { day, anchor: `day_${day}`, heading, items, isFar: index >= NEAR }, items });
  });
  return days.map(({ day }) => day);
}
