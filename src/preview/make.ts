/** A new element with what it holds. Texts stay texts: whatever a file is called, none becomes markup. */
export function make(name: string, className = "", ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(...content);
  return element;
}
