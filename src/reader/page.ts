import type { LivePage } from "../model/live-manifest.ts";

/** A new element; a class and what it holds are optional. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = "",
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...content);
  return element;
}

/** All elements that a selector finds, in document order. */
export const findAll = <Kind extends HTMLElement>(selector: string, root: ParentNode = document): Kind[] => [
  ...root.querySelectorAll<Kind>(selector),
];

/** The first such element, or one outside the page: a theme may leave out what it does not want. */
export const find = (selector: string, root: ParentNode = document): HTMLElement =>
  findAll(selector, root)[0] ?? make("p");

/** What a page tells its script. */
export const readPage = (root: Document): LivePage => JSON.parse(find("#wirecopy_page", root).textContent || "{}");

/** What this page tells its script. */
export const { locale, zone, order, live, changes, words, plurals } = readPage(document);

/** The folder of the blog. */
export const base: string = Object(live).base;

/** Text that the script changes, as the server sent it. */
export function serverText(element: HTMLElement): string {
  element.dataset["server"] ??= element.textContent ?? "";
  return element.dataset["server"];
}

/** The order in which the page shows its entries at present. */
export const isNewestFirst = (): boolean => find("#updates_").dataset["order"] !== "oldest-first";

/** A list as the page shows it, from one that is newest first, and back. */
export const inPageOrder = <Value>(nodes: readonly Value[]): Value[] =>
  isNewestFirst() ? [...nodes] : [...nodes].reverse();

/** The entries of the timeline that are shown, newest first. */
export const shownEntries = (): HTMLElement[] => inPageOrder(findAll("#days_ article"));

/** When an entry was published. */
export const instantOf = (entry: ParentNode = document): string => entry.querySelector("time")?.dateTime ?? "";
