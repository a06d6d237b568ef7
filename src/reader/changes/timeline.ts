import { byId, find, make } from "../page.ts";
import { placeNodes } from "./place-nodes.ts";
import { dayInWords, dayOf } from "./times.ts";

/** The section of a day, found or made as `days.eta` prints it. */
function sectionOf(day: string): Element {
  const id = `day_${day}`;
  const present = byId(id)?.parentElement;
  if (present) return present;
  const section = make(
    "section",
    { className: "day" },
    make("h2", { id }, make("time", { dateTime: day }, dayInWords(day))),
    make("div", { className: "entries" }),
  );
  section.setAttribute("aria-labelledby", id);
  // Only what is in the page can take over a film that plays.
  find("#days_").append(section);
  return section;
}

/** Shows these nodes, which are in page order, under the headings of their days, and no others. */
export function showTimeline(nodes: HTMLElement[]): void {
  const days = [...new Set(nodes.map(dayOf))].map((day) => {
    const section = sectionOf(day);
    placeNodes(
      find(".entries", section),
      nodes.filter((node) => dayOf(node) === day),
    );
    return section;
  });
  placeNodes(find("#days_"), days);
}
