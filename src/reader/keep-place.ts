import { findAll } from "./page.ts";

/** Where elements in view stood in the window, the innermost first. */
let marks: ReadonlyMap<Element, number> = new Map();

const topOf = (element: Element): number => element.getBoundingClientRect().top;

export const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/**
 * Notes what the reader looks at: the first thing in view in the first entry in view, then what holds it, then the
 * entries after it, so that something is left when that very thing is taken away.
 */
function note(): void {
  const found: Element[] = findAll("#updates_ article").filter(isInView);
  for (let inner = found[0]; inner; ) {
    inner = [...inner.children].find(isInView);
    if (inner) found.unshift(inner);
  }
  const before = marks;
  // Browsers scroll by whole pixels: what is lost is made up for the next time.
  const exact = (top: number, known = top) => (Math.abs(known - top) < 1 ? known : top);
  marks = new Map(found.map((element) => [element, exact(topOf(element), before.get(element))]));
}

function restore(): void {
  for (const [element, top] of marks) {
    if (!element.isConnected) continue;
    scrollBy({ top: topOf(element) - top, behavior: "instant" });
    return;
  }
}

/** Changes the page so that the entry being read does not move in the window, unless the change gives false. */
export function keepPlace(change: () => boolean): void {
  note();
  if (change()) restore();
  note();
}

/**
 * Holds the place while pictures above it load, where the browser does not do so by itself: Safari has no
 * `overflow-anchor`, and a theme may have turned it off.
 */
export function holdPlace(): void {
  const { body } = document;
  addEventListener("scroll", note);
  new ResizeObserver(() => {
    if ((getComputedStyle(body) as { overflowAnchor?: string }).overflowAnchor !== "auto" && scrollY > 0) restore();
    note();
  }).observe(body);
}
