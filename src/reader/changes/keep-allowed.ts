import { live } from "../page.ts";

/** An address with a scheme that is none of these. */
const FOREIGN = /^(?!https?:|mailto:|tel:)[^/?#]*:/;

/**
 * Takes a fetched element over into the page with allowed elements, attributes and addresses only.
 *
 * It is cleaned while it belongs to the fetched document, where nothing loads or runs.
 */
export function keepAllowed(fetched: HTMLElement): HTMLElement {
  const isAllowed = (name: string) => live?.allowed.includes(name) || /^(data|aria)-/.test(name);
  for (const element of [fetched, ...fetched.querySelectorAll("*")]) {
    if (!isAllowed(element.localName)) element.remove();
    for (const { name, value } of [...element.attributes]) {
      if (!isAllowed(name) || (/href|src$/.test(name) && FOREIGN.test(value))) element.removeAttribute(name);
    }
  }
  return document.importNode(fetched, true);
}
