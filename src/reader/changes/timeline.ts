import { find, findAll, inPageOrder, make } from "../page.ts";
import { placeNodes } from "./place-nodes.ts";
import { dayInWords, dayOf } from "./times.ts";

/** The section of a day, found or made as `days.eta` prints it. */
function sectionOf(day: string): HTMLElement {
  const id = `day_${day}`;
  const present = find(`#${id}`).closest("section");
  if (present) return present;
  const time = make("time", "", dayInWords(day));
  const heading = make("h2", "", time);
  const section = make("section", "day", heading, make("div", "entries"));
  time.dateTime = day;
  time.dataset["format"] = "day";
  heading.id = id;
  section.dataset["day"] = day;
  section.setAttribute("aria-labelledby", id);
  find("#days_").append(section);
  return section;
}

/** Shows these nodes under the headings of their days, newest first whatever the order, and no others. */
export function showTimeline(newestFirst: readonly HTMLElement[]): void {
  const days = new Map<HTMLElement, HTMLElement[]>();
  for (const node of inPageOrder(newestFirst)) {
    const section = sectionOf(dayOf(node));
    days.set(section, [...(days.get(section) ?? []), node]);
  }
  for (const [section, nodes] of days) placeNodes(find(".entries", section), nodes);
  placeNodes(find("#days_"), [...days.keys()]);
}

/** Everything that the timeline shows, newest first, but the rule. */
export const shownNodes = (): HTMLElement[] => inPageOrder(findAll("#days_ .entries > [data-day]"));
