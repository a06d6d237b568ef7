import { placeNodes } from "./place-nodes.ts";

/** Attributes that belong to the reader: whether a list stands open, what has the focus. */
const OWN = /^(open|tabindex)$/;

/** The same words, or a card whose player is at work and which would load the same again. */
const isSame = (present: ChildNode, wanted: ChildNode): boolean =>
  present.isEqualNode(wanted) ||
  (present instanceof HTMLElement &&
    wanted instanceof HTMLElement &&
    present.dataset["playing"] !== undefined &&
    present.dataset["playing"] === wanted.querySelector<HTMLElement>("[data-src]")?.dataset["src"]);

/**
 * Makes an element like a newer one, touching only what differs: what is the same stays the very node, with its focus,
 * its selection, its place and its playing film.
 */
export function editInPlace(present: Element, wanted: Element): void {
  for (const { name } of [...present.attributes]) {
    if (!OWN.test(name) && !wanted.hasAttribute(name)) present.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (!OWN.test(name) && present.getAttribute(name) !== value) present.setAttribute(name, value);
  }
  const rest = [...present.childNodes];
  const take = (isIt: (node: ChildNode) => boolean) => {
    const index = rest.findIndex(isIt);
    return index < 0 ? undefined : rest.splice(index, 1)[0];
  };
  const same = [...wanted.childNodes].map((node) => [node, take((other) => isSame(other, node))] as const);
  const nodes = same.map(([node, twin]) => {
    const kept = twin ?? take((other) => other.nodeName === node.nodeName);
    if (!twin && kept instanceof Element && node instanceof Element) editInPlace(kept, node);
    else if (!twin && kept) kept.nodeValue = node.nodeValue;
    return kept ?? node;
  });
  placeNodes(present, nodes);
}
