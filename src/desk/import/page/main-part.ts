import type { Element, Root } from "hast";
import { attributeOf, elementsIn, isHidden, isSilent } from "./elements.ts";

/** Where the page's own text stands: what surrounds it are menus and notices. */
export function mainPart(page: Root, updates: ReadonlySet<Element>): Root | Element {
  const all = [...elementsIn(page)];
  return (
    all.find((each) => each.tagName === "main" || attributeOf(each, "role") === "main") ??
    all.find((each) => each.tagName === "article" && [...elementsIn(each)].some((inner) => updates.has(inner))) ??
    page
  );
}

const AROUND = /^(?:nav|aside|form|button|select|textarea|dialog|time|iframe|object|label|summary)$/u;
const ROLES = /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|alert|status|toolbar|menu)$/u;
const NAMES = /(?:^|[-_])(?:byline|authors?|status)(?:$|[-_])/u;

/** Whether an element holds menus, buttons, names or notices, even in the main part of a page. */
export function isAround(element: Element): boolean {
  const { tagName, properties } = element;
  if (AROUND.test(tagName) || isSilent(element) || isHidden(element)) return true;
  if (tagName === "header" && ![...elementsIn(element)].some((each) => each.tagName === "h1")) return true;
  const names = [properties["className"]].flat().map(String);
  return ROLES.test(attributeOf(element, "role") ?? "") || names.some((name) => NAMES.test(name));
}
