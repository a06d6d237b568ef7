import type { Element, ElementContent } from "hast";
import { attributeOf, elementsIn, hasClass, isHidden, lineOf, rawText, visibleWords } from "./elements.ts";
import type { PageContext } from "./page-context.ts";

const SILENT = /^(?:script|style|template|svg|meta|link|select|textarea|canvas)$/u;

/** Takes out of an update's markup what is no text of it: scripts, buttons, hidden parts; players become links. */
export function pruneMarkup(nodes: readonly ElementContent[], line: number, context: PageContext): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "element") return pruneElement(node, lineOf(node, line), context);
    return node.type === "comment" ? [] : [node];
  });
}

function pruneElement(node: Element, line: number, context: PageContext): ElementContent[] {
  const card = readCard(node);
  if (card) return card;
  if (isSilent(node)) return [];
  if (isControl(node)) {
    const words = visibleWords(node);
    if (words !== "") context.note({ kind: "left-out", line, words, reason: "a control or a hidden part of the page" });
    return [];
  }
  const player = playerAddress(node);
  if (player !== undefined) return [paragraph([link(player, player)])];
  const tagName = isNotice(node) ? "blockquote" : node.tagName;
  return [{ ...node, tagName, properties: withAlign(node), children: pruneMarkup(node.children, line, context) }];
}

function isSilent({ tagName, properties }: Element): boolean {
  return SILENT.test(tagName) || (tagName === "input" && properties["type"] !== "checkbox");
}

/** Our own corrections in a standfirst are quotations in the file. */
function isNotice(node: Element): boolean {
  return node.tagName === "div" && hasClass(node, "correction");
}

/** Our own tables say the side of a column by a class. */
function withAlign({ properties }: Element): Element["properties"] {
  const align = /(?:^| )align-(?<side>left|center|right)(?: |$)/u.exec([properties["className"]].flat().join(" "));
  return align?.groups ? { ...properties, align: align.groups["side"] } : properties;
}

function isControl(element: Element): boolean {
  return element.tagName === "button" || element.tagName === "dialog" || isHidden(element);
}

/** The address of what a frame plays or shows. */
function playerAddress(element: Element): string | undefined {
  if (element.tagName === "iframe" || element.tagName === "embed") {
    return attributeOf(element, "src") ?? attributeOf(element, "dataSrc");
  }
  return element.tagName === "object" ? attributeOf(element, "data") : undefined;
}

/** Our own cards of embeds, back in the form in which a writer types them. */
function readCard(node: Element): ElementContent[] | undefined {
  const isVideo = hasClass(node, "video") && attributeOf(node, "dataService") !== undefined;
  if (!isVideo && !hasClass(node, "embed")) return undefined;
  const inner = [...elementsIn(node)];
  const address = inner.flatMap((each) => (each.tagName === "a" ? (attributeOf(each, "href") ?? []) : [])).at(-1);
  if (address === undefined) return undefined;
  const quote = inner.find(({ tagName }) => tagName === "blockquote");
  const name = inner.find(({ tagName }) => tagName === "b");
  const label = name && (isVideo || quote) ? visibleWords(name) : "";
  const duration = /\d+:\d\d(?::\d\d)?/u.exec(
    inner.flatMap((each) => (each.tagName === "button" ? [rawText(each)] : [])).join(" "),
  )?.[0];
  const text = [label, duration].filter(Boolean).join(" ");
  return [...(quote ? [quote] : []), paragraph([link(address, text === "" ? address : text)])];
}

function paragraph(children: ElementContent[]): Element {
  return { type: "element", tagName: "p", properties: {}, children };
}

function link(href: string, text: string): Element {
  return { type: "element", tagName: "a", properties: { href }, children: [{ type: "text", value: text }] };
}
