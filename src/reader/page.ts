import type { LiveManifest, LivePage } from "../model/live-manifest.ts";
import { isOn } from "./is-on.ts";

/** A new element with properties of its own and what it holds. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: object = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

/** All elements that a selector finds, in document order. */
export const findAll = (selector: string, root: ParentNode = document): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/** The first such element, or one outside the page: a theme may leave out what it does not want. */
export const find = (selector: string, root: ParentNode = document): HTMLElement =>
  root.querySelector<HTMLElement>(selector) ?? make("p");

/** An entry, or another part of the page, by its id. */
export const byId = (id: string): HTMLElement | null => document.getElementById(id);

/** What a page tells its script. */
export const readPage = (root: Document): LivePage => JSON.parse(find("#wirecopy_page", root).textContent as string);

const page = readPage(document);

/** What this page tells its script. */
export const { locale, zone, order, words } = page;

/** The folder of the blog, and the names that fragments may hold, where the page is its newest. */
export const { base, allowed } = page as Required<LivePage>;

/** The newest answer of the host that is to be trusted; at first the page's own. Other pages know of no entries. */
export let manifest: LiveManifest = page.manifest ?? ({ entries: [], older: [] } as unknown as LiveManifest);

export function setManifest(answer: LiveManifest): void {
  manifest = answer;
}

/** The order in which the page shows its entries at present. */
export const isNewestFirst = (): boolean => (order === "newest-first") === !isOn.order;

/** A list as the page shows it, from one that is newest first, and back. */
export const inPageOrder = <Value>(nodes: Value[]): Value[] => (isNewestFirst() ? nodes : nodes.reverse());

/** The entries of the timeline that are shown, newest first. */
export const shownEntries = (): HTMLElement[] => inPageOrder(findAll("#days_ article"));

/** When an entry was published. */
export const instantOf = (entry?: ParentNode | null): string => entry?.querySelector("time")?.dateTime ?? "";
