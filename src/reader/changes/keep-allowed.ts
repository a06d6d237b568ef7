import { allowed, findAll } from "../page.ts";

/** An address with a scheme that is none of these. */
const FOREIGN = /^(?!https?:|mailto:|tel:)[^/?#]*:/;

/**
 * Leaves a fetched element with allowed elements, attributes and addresses only, and in no document, so that it can be put
 * into the page like a new one. False when it is not allowed itself.
 *
 * It is cleaned while it belongs to the fetched document, where nothing loads or runs.
 */
export function keepAllowed(fetched: HTMLElement): boolean {
  const isAllowed = (name: string) => allowed.includes(name) || /^(data|aria)-/.test(name);
  for (const element of [fetched, ...findAll("*", fetched)]) {
    if (!isAllowed(element.localName)) element.remove();
    for (const { name, value } of [...element.attributes]) {
      if (!isAllowed(name) || (/href|src$/.test(name) && FOREIGN.test(value))) element.removeAttribute(name);
    }
  }
  fetched.remove();
  return isAllowed(fetched.localName);
}
