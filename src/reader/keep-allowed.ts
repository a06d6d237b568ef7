/** Elements that entries and the head are made of, and those that a theme may add; all others go with what is in them. */
const ELEMENTS =
  /^(a|abbr|article|aside|audio|b|bdi|blockquote|br|button|cite|code|data|del|details|div|em|figcaption|figure|footer|h[1-6]|header|hr|i|img|input|li|mark|nav|ol|p|picture|pre|q|s|section|small|source|span|strong|sub|summary|sup|table|tbody|td|th|thead|time|tr|track|u|ul|video)$/;

const ATTRIBUTES =
  /^((aria|data)-.+|alt|checked|cite|class|colspan|controls|datetime|decoding|default|dir|disabled|height|hidden|href|id|kind|label|lang|loading|open|playsinline|poster|preload|rel|role|rowspan|scope|sizes|src|srclang|srcset|start|tabindex|title|type|value|width)$/;

/** Beginnings of an address with a scheme of its own that is none of these. */
const FOREIGN_SCHEME = /^(?!https?:|mailto:|tel:)[^/?#]*:/;

/**
 * Takes a fetched element over into the page with allowed elements, attributes and addresses only.
 *
 * It is cleaned while it belongs to the fetched document, where nothing loads or runs.
 */
export function keepAllowed(fetched: HTMLElement): HTMLElement {
  for (const element of [fetched, ...fetched.querySelectorAll("*")]) {
    if (!ELEMENTS.test(element.localName)) element.remove();
    for (const { name, value } of [...element.attributes]) {
      const isAddress = /^(href|src|cite|poster)$/.test(name);
      if (!ATTRIBUTES.test(name) || (isAddress && FOREIGN_SCHEME.test(value))) element.removeAttribute(name);
    }
  }
  return document.adoptNode(fetched);
}
