import { originals } from "../play-embed.ts";
import { placeNodes } from "./place-nodes.ts";

/** Attributes that belong to the reader: whether a list stands open, what has the focus. */
const OWN = /open|tabindex/;

/** The same words, or a card whose player is at work and which would load the same again. */
const isSame = (present: Node, wanted: Node): boolean => (originals.get(present) ?? present).isEqualNode(wanted);

/**
 * Makes a node like a newer one, touching only what differs: what is the same stays the very node, with its focus, its
 * selection, its place and its playing film. Gives the newer one where there is none.
 */
export function editInPlace(present: Element | undefined, wanted: Element): Element {
  if (!present) return wanted;
  // Texts have no attributes, elements no value of their own.
  for (const { name } of [...(present.attributes ?? []), ...(wanted.attributes ?? [])]) {
    const value = wanted.getAttribute(name);
    if (OWN.test(name) || value === present.getAttribute(name)) continue;
    if (value === null) present.removeAttribute(name);
    else present.setAttribute(name, value);
  }
  present.nodeValue = wanted.nodeValue;
  const rest = [...present.childNodes] as Element[];
  const take = (isIt: (node: Element) => boolean) => rest.splice(rest.findIndex(isIt) >>> 0, 1)[0];
  const pairs = ([...wanted.childNodes] as Element[]).map(
    (node) => [node, take((other) => isSame(other, node))] as const,
  );
  placeNodes(
    present,
    pairs.map(
      ([node, same]) =>
        same ??
        editInPlace(
          take(({ nodeName }) => nodeName === node.nodeName),
          node,
        ),
    ),
  );
  return present;
}
