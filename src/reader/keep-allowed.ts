/** Elements that entries and the head are made of, and those that a theme may add; all others go with what is in them. */
const ELEMENTS =
  /^(a|article|audio|b|bdi|blockquote|br|button|code|data|del|details|div|em|figcaption|figure|footer|h\d|hr|i|img|input|li|mark|nav|ol|p|picture|pre|q|s|section|small|source|span|strong|su[bp]|summary|table|tbody|td|th|thead|time|tr|track|ul|video)$/;

const ATTRIBUTES =
  /^((aria|data)-.+|alt|checked|cite|class|controls|datetime|decoding|default|dir|disabled|height|hidden|href|id|kind|label|lang|loading|open|playsinline|poster|preload|rel|role|scope|sizes|src|srclang|srcset|start|tabindex|title|type|value|width)$/;

/** An address with a scheme that is none of these. */
const FOREIGN = /^(?!https?:|mailto:|tel:)[^/?#]*:/;

/**
 * Takes a fetched element over into the page with allowed elements, attributes and addresses only.
 *
 * It is cleaned while it belongs to the fetched document, where nothing loads or runs.
 */
export function keepAllowed(fetched: HTMLElement): HTMLElement {
  for (const element of [fetched, ...fetched.querySelectorAll("*")]) {
    if (!ELEMENTS.test(element.localName)) element.remove();
    for (const { name, value } of [...element.attributes]) {
      const isForeign = /^(href|src|cite|poster)$/.test(name) && FOREIGN.test(value);
      if (isForeign || !ATTRIBUTES.test(name)) element.removeAttribute(name);
    }
  }
  return document.adoptNode(fetched);
}
