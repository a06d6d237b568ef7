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

/** Added up instead of joined: V8 copies the letters once, when the document is whole, and not at each level. */
function serialize(node: XmlElement | WrittenElement): string {
  if ("xml" in node) return node.xml;
  const { name, attributes, children } = node;
  const open = `<${name}${serializeAttributes(attributes)}`;
  const isText = children.every((child) => child === undefined || typeof child === "string");
  let content: string | undefined;
  for (const child of children) {
    if (child === undefined) continue;
    const xml = typeof child === "string" ? escapeText(child) : serialize(child);
    content = `${content ?? ""}${isText ? "" : "\n"}${xml}`;
  }
  return content === undefined ? `${open}/>` : `${open}>${content}${isText ? "" : "\n"}</${name}>`;
}

function serializeAttributes(attributes: XmlElement["attributes"]): string {
  let written = "";
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value !== undefined) written += ` ${name}="${escapeAttribute(value)}"`;
  }
  return written;
}

function escapeText(text: string): string {
  return validText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
