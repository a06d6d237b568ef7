import { validText } from "../text/valid-text.ts";

/** One element of an XML document; text is kept as it is and escaped on the way out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlNode[];
}

/** An element that is written already. */
export interface WrittenElement {
  readonly xml: string;
}

/** An absent node prints nothing, so that optional elements need no conditions at the call. */
export type XmlNode = XmlElement | WrittenElement | string | undefined;

export function element(
  name: string,
  attributes: XmlElement["attributes"] = {},
  ...children: readonly XmlNode[]
): XmlElement {
  return { name, attributes, children };
}

/** Writes an element that stands in several documents once for all of them. */
export function written(root: XmlElement): WrittenElement {
  return { xml: serialize(root) };
}

/** The whole document: the only place where text becomes XML. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${serialize(root)}\n`;
}

function serialize(node: XmlElement | WrittenElement): string {
  if ("xml" in node) return node.xml;
  const { name, attributes, children } = node;
  const open = `<${name}${serializeAttributes(attributes)}`;
  const nodes = children.filter((child) => child !== undefined);
  if (nodes.length === 0) return `${open}/>`;
  if (nodes.every((node) => typeof node === "string")) return `${open}>${nodes.map(escapeText).join("")}</${name}>`;
  const content = nodes.map((node) => (typeof node === "string" ? escapeText(node) : serialize(node)));
  return `${open}>\n${content.join("\n")}\n</${name}>`;
}

function serializeAttributes(attributes: XmlElement["attributes"]): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`))
    .join("");
}

function escapeText(text: string): string {
  return validText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
