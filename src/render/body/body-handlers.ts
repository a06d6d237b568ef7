import type { Element, ElementContent } from "hast";
import type { FootnoteReference, Image, Link, ListItem, Node, Parents, Root } from "mdast";
import { defaultHandlers, type Handlers, type State } from "mdast-util-to-hast";
import { toString as plainWords } from "mdast-util-to-string";
import type { BodyBlock, DraftBody } from "../../model/draft-body.ts";
import { resolveFile } from "../../model/resolved-address.ts";
import { type BodyContext, bodyWord, isFeed } from "./body-context.ts";
import { element, textNode } from "./element.ts";
import { renderEmbed } from "./embed-card.ts";
import { isPicture, renderPictures, renderRecording } from "./figure.ts";
import { Footnotes } from "./footnotes.ts";
import { HeadingLevels } from "./heading.ts";
import { encodeAddress, renderLink } from "./link.ts";
import { renderPicture } from "./picture.ts";
import { renderTable } from "./table.ts";

/** A block that is more than plain Markdown, as a node of the tree that the handlers walk. */
export interface SpecialBlock extends Node {
  type: "specialBlock";
  block: Exclude<BodyBlock, { kind: "markdown" }>;
}

/** Stands where the footnotes of an entry go: after everything that uses them. */
export interface FootnoteSection extends Node {
  type: "footnoteSection";
}

declare module "mdast" {
  interface RootContentMap {
    specialBlock: SpecialBlock;
    footnoteSection: FootnoteSection;
  }
}

/** Where footnotes go: into a numbered block, or in brackets behind the words, for a notice that stands elsewhere too. */
export type FootnoteStyle = "numbered" | "in-text";

/** One handler per kind of node whose markup is ours; the library's for all others. */
export function bodyHandlers(
  context: BodyContext,
  footnotesOf: DraftBody["footnotes"],
  style: FootnoteStyle,
): Handlers {
  const footnotes = new Footnotes(context, footnotesOf);
  const headings = new HeadingLevels(context);
  return {
    code: (state: State, node) => renderCode(context, defaultHandlers.code(state, node)),
    footnoteReference: (_: State, node: FootnoteReference) =>
      style === "numbered" ? footnotes.renderReference(node) : renderInText(footnotesOf, node),
    footnoteSection: (state: State) => footnotes.renderSection(state),
    heading: (state: State, node) => headings.render(state, node),
    html: () => undefined,
    image: (_: State, node: Image) => renderInlineImage(context, node),
    link: (state: State, node: Link) => renderLink(context, state, node),
    listItem: (state: State, node: ListItem, parent: Parents | undefined) => renderItem(context, state, node, parent),
    paragraph: (state: State, node) => withoutEmpty(defaultHandlers.paragraph(state, node)),
    specialBlock: (state: State, node: SpecialBlock) => renderSpecial(context, state, node.block),
    table: (state: State, node) => renderTable(context, state, node),
  };
}

function renderInText(
  definitions: DraftBody["footnotes"],
  { identifier }: FootnoteReference,
): ElementContent | undefined {
  const definition = definitions.get(identifier);
  return definition && textNode(` (${plainWords(definition)})`);
}

/** A paragraph that held only tags is nothing. */
function withoutEmpty(paragraph: Element): Element | undefined {
  const isEmpty = paragraph.children.every((child) => child.type === "text" && child.value.trim() === "");
  return isEmpty ? undefined : paragraph;
}

function renderCode(context: BodyContext, pre: Element): Element {
  if (isFeed(context)) return pre;
  return element("pre", { tabIndex: 0, role: "group", ariaLabel: bodyWord(context, "body-code") }, pre.children);
}

function renderSpecial(context: BodyContext, state: State, block: SpecialBlock["block"]): ElementContent[] {
  switch (block.kind) {
    case "pictures":
      return renderPictures(context, state, block.pictures);
    case "file":
      return [renderFileLine(context, state, block.link)];
    default:
      return renderEmbed(context, state, block);
  }
}

/** Sound and film get a player; any other file is a link. */
function renderFileLine(context: BodyContext, state: State, link: Link): Element {
  const resolved = resolveFile(link.url, context.inputs);
  const file = resolved.kind === "href" ? resolved.file : undefined;
  if (file?.kind === "film" || file?.kind === "sound") return renderRecording(context, file, plainWords(link));
  return element("p", {}, [renderLink(context, state, link)].flat());
}

function renderInlineImage(context: BodyContext, { url, alt }: Image): ElementContent | undefined {
  const words = alt ?? "";
  const resolved = resolveFile(url, context.inputs);
  if (resolved.kind !== "href") return words === "" ? undefined : textNode(words);
  if (isPicture(context, resolved)) return renderPicture(context, { ...resolved, alt: words });
  return element("a", { href: encodeAddress(resolved.href) }, [textNode(words || url)]);
}

function renderItem(context: BodyContext, state: State, node: ListItem, parent: Parents | undefined): Element {
  const item = defaultHandlers.listItem(state, node, parent);
  if (typeof node.checked !== "boolean") return item;
  const isDone = node.checked;
  const box = isFeed(context)
    ? textNode(isDone ? "☑" : "☐")
    : element("input", {
        type: "checkbox",
        checked: isDone,
        disabled: true,
        ariaLabel: bodyWord(context, isDone ? "body-task-done" : "body-task-open"),
      });
  const replaced = item.children.map((child): ElementContent => {
    if (child.type !== "element") return child;
    if (child.tagName === "input") return box;
    return child.tagName === "p"
      ? { ...child, children: child.children.map((inner) => (isInput(inner) ? box : inner)) }
      : child;
  });
  return element("li", { className: ["task"] }, replaced);
}

const isInput = (node: ElementContent): boolean => node.type === "element" && node.tagName === "input";

/** The tree that holds all blocks of a body, with its footnotes at the end. */
export function treeOfBlocks(blocks: readonly BodyBlock[]): Root {
  const nodes = blocks.map((block) =>
    block.kind === "markdown" ? block.node : ({ type: "specialBlock", block } as const),
  );
  return { type: "root", children: [...nodes, { type: "footnoteSection" }] };
}
