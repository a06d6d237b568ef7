import { originals } from "../play-embed.ts";
import { placeNodes } from "./place-nodes.ts";

/** Attributes that belong to the reader: whether a list stands open, what has the focus. */
const OWN = /^(open|tabindex)$/;

/** The same words, or a card whose player is at work and which would load the same again. */
const isSame = (present: Node, wanted: Node): boolean => (originals.get(present) ?? present).isEqualNode(wanted);

/**
 * Makes an element like a newer one, touching only what differs: what is the same stays the very node, with its focus,
 * its selection, its place and its playing film.
 */
export function editInPlace(present: Element, wanted: Element): void {
  for (const { name } of [...present.attributes, ...wanted.attributes]) {
    const value = wanted.getAttribute(name);
    if (OWN.test(name) || value === present.getAttribute(name)) continue;
    if (value === null) present.removeAttribute(name);
    else present.setAttribute(name, value);
  }
  const rest = [...present.childNodes];
  const take = (isIt: (node: ChildNode) => boolean) => rest.splice(rest.findIndex(isIt) >>> 0, 1)[0];
  const pairs = [...wanted.childNodes].map((node) => [node, take((other) => isSame(other, node))] as const);
  const nodes = pairs.map(([node, same]) => {
    const like = same ?? take(({ nodeName }) => nodeName === node.nodeName) ?? node;
    if (like === same || like === node) return like;
    if (like instanceof Element && node instanceof Element) editInPlace(like, node);
    else like.nodeValue = node.nodeValue;
    return like;
  });
  placeNodes(present, nodes);
}
