/** Elements that entries and the head are made of; all others go with what is in them. */
const ELEMENTS =
  /^(a|article|audio|b|bdi|blockquote|br|button|code|data|del|details|div|em|fig.+|footer|h\d|hr|i|img|input|li|nav|ol|p|picture|pre|s|section|small|source|span|strong|su.+|t(able|body|d|h|head|ime|r|rack)|ul|video)$/;

/** Beginnings of the names of their attributes: no handlers, no styles, no forms. */
const ATTRIBUTES =
  /^(a(lt|ria-)|c(hecked|ite|lass|ontrols)|d(ata-|atetime|ecoding|efault|ir|isabled)|h(eight|idden|ref)|id|kind|l(abel|ang|oading)|playsinline|poster|preload|rel|role|s(cope|izes|rc)|start|t(abindex|itle|ype)|value|width)/;

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
      const isForeign = /href|src$/.test(name) && FOREIGN.test(value);
      if (isForeign || !ATTRIBUTES.test(name)) element.removeAttribute(name);
    }
  }
  return document.importNode(fetched, true);
}
