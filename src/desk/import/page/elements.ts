import type { Element, Nodes, Parents } from "hast";

/** Every element below a node, in the order of the page. */
export function* elementsIn(parent: Parents): Generator<Element> {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** All text below a node, as it stands there. */
export function rawText(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(rawText).join("") : "";
}

const BLOCK =
  /^(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|ol|p|pre|section|table|td|th|tr|ul)$/u;
const SILENT = /^(?:script|style|template|svg|noscript|head|title)$/u;

/** The words that a reader sees, on one line. */
export function visibleWords(node: Nodes): string {
  return collect(node).replace(/\s+/gu, " ").trim();
}

function collect(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node) || (node.type === "element" && SILENT.test(node.tagName))) return "";
  const text = node.children.map(collect).join("");
  return node.type === "element" && BLOCK.test(node.tagName) ? ` ${text} ` : text;
}

/** Whether an element stands on lines of its own. */
export function isBlock({ tagName }: Element): boolean {
  return BLOCK.test(tagName);
}

/** Whether what is in an element is never shown as text. */
export function isSilent({ tagName }: Element): boolean {
  return SILENT.test(tagName);
}

/** Whether an element is hidden from all readers, or from those who listen. */
export function isHidden({ properties }: Element): boolean {
  return properties["hidden"] === true || properties["ariaHidden"] === "true";
}

export function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.includes(name);
}

/** The text of an attribute; an empty one counts as none. */
export function attributeOf({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  const text = Array.isArray(value)
    ? value.join(" ")
    : typeof value === "string" || typeof value === "number"
      ? String(value)
      : "";
  return text === "" ? undefined : text;
}

export function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/u.test(tagName);
}

export function lineOf(node: Nodes, otherwise: number): number {
  return node.position?.start.line ?? otherwise;
}
