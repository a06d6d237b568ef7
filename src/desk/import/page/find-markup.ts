import type { Element, Root } from "hast";
import { elementsIn, hasClass, isHeading, visibleWords } from "./elements.ts";

/** An update as the page shows it. */
export interface UpdateMarkup {
  readonly element: Element;
  /** The part of it that holds the text. */
  readonly body: Element;
}

/** Finds the elements of a page by their ids. */
export function indexIds(page: Root): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  for (const element of elementsIn(page)) {
    const { id } = element.properties;
    if (typeof id === "string" && !found.has(id)) found.set(id, element);
  }
  return found;
}

/** So much of an update's words must stand in an element for it to be the update's. */
const ENOUGH = 0.9;

/**
 * Finds where a page shows an update: in the element whose id its address ends in, if its words are there; a page may
 * name something else by that id.
 */
export function findMarkup(
  ids: ReadonlyMap<string, Element>,
  addresses: readonly string[],
  text: string,
): UpdateMarkup | undefined {
  const words = wordsOf(text);
  for (const address of addresses) {
    for (const id of idsOf(address)) {
      const element = ids.get(id);
      if (!element || element.tagName === "body" || element.tagName === "html") continue;
      const share = words.size === 0 ? 1 : shareOf(words, element);
      if (share < ENOUGH) continue;
      return { element, body: findBody(element, words, share) };
    }
  }
  return undefined;
}

/** The fragment, or the name of the update's own page. */
export function idsOf(address: string): readonly string[] {
  const [path = "", fragment = ""] = address.split("#", 2);
  const name =
    path
      .replace(/[?].*$/u, "")
      .replace(/\/+$/u, "")
      .split("/")
      .at(-1) ?? "";
  return [fragment, name.replace(/\.html?$/iu, "")].filter((id) => id !== "").map(decode);
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** The text's own element where the page marks it (microdata, microformats), else the smallest that holds all of it. */
function findBody(element: Element, words: ReadonlyMap<string, number>, share: number): Element {
  const marked = [...elementsIn(element)].find(
    (each) => hasClass(each, "e-content") || String(each.properties["itemProp"] ?? "").includes("articleBody"),
  );
  if (marked && shareOf(words, marked) >= share) return marked;
  let found = element;
  while (words.size > 0) {
    const inner = found.children.find(
      (child) => child.type === "element" && isContainer(child) && shareOf(words, child) >= share,
    );
    if (inner?.type !== "element") break;
    found = inner;
  }
  return found;
}

function isContainer(element: Element): boolean {
  return /^(?:article|div|main|section)$/u.test(element.tagName) && !isHeading(element);
}

/** Words with how often they stand there. */
function wordsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The share of words that an element shows. */
function shareOf(words: ReadonlyMap<string, number>, element: Element): number {
  const shown = wordsOf(visibleWords(element));
  let total = 0;
  let found = 0;
  for (const [word, count] of words) {
    total += count;
    found += Math.min(count, shown.get(word) ?? 0);
  }
  return total === 0 ? 1 : found / total;
}
