import type { Element, ElementContent, Properties, Text } from "hast";

/** Makes an element; properties that are undefined are left out. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, Properties[string]>>,
  children: readonly ElementContent[] = [],
): Element {
  const kept = Object.entries(properties).filter(([, value]) => value !== undefined);
  return { type: "element", tagName, properties: Object.fromEntries(kept), children: [...children] };
}

export function textNode(value: string): Text {
  return { type: "text", value };
}
