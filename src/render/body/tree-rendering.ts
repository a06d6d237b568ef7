import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import type { PhrasingContent, Root } from "mdast";
import { toHast } from "mdast-util-to-hast";
import type { DraftBody, DraftCorrection } from "../../model/draft-body.ts";
import type { EntryInputs } from "../../model/entry-content.ts";
import { type SafeHtml, safeHtml } from "../../model/names.ts";
import { clockOf, dateOf, type UtcInstant } from "../../model/time.ts";
import { ALLOW_LIST } from "./allow-list.ts";
import { type BodyContext, contextOf } from "./body-context.ts";
import { bodyHandlers, type FootnoteStyle, treeOfBlocks } from "./body-handlers.ts";
import { element, textNode } from "./element.ts";

/** A body as HTML, for pages and, where it would differ, for feeds. */
export interface RenderedBody {
  readonly html: SafeHtml;
  readonly feedHtml: SafeHtml | undefined;
}

/** What needs an HTML tree: the libraries for it are half of the weight of the Markdown engine. */
export interface TreeRendering {
  readonly renderWhole: (inputs: EntryInputs, body: DraftBody, page?: BodyContext) => RenderedBody;
  readonly renderInline: (context: BodyContext, nodes: readonly PhrasingContent[]) => SafeHtml;
  readonly renderCorrection: (inputs: EntryInputs, body: DraftBody, correction: DraftCorrection) => SafeHtml;
}

/** Renders a body by way of an HTML tree and the allow-list. */
export function renderWhole(inputs: EntryInputs, body: DraftBody, page = contextOf(inputs, "page")): RenderedBody {
  const html = renderTree(page, treeOfBlocks(body.blocks), body.footnotes, "numbered");
  if (page.differences.count === 0) return { html, feedHtml: undefined };
  const feed = contextOf(inputs, "feed");
  const feedHtml = renderTree(feed, treeOfBlocks(body.blocks), body.footnotes, "numbered");
  return { html, feedHtml: feedHtml === html ? undefined : feedHtml };
}

function renderInline(context: BodyContext, nodes: readonly PhrasingContent[]): SafeHtml {
  const tree: Root = { type: "root", children: [{ type: "paragraph", children: [...nodes] }] };
  const [paragraph] = toSafeTree(context, tree, new Map(), "in-text").children;
  return safeHtml(paragraph?.type === "element" ? toHtml(paragraph.children) : "");
}

function renderCorrection(
  inputs: EntryInputs,
  body: DraftBody,
  { word, comma, colon, time, content }: DraftCorrection,
): SafeHtml {
  const tree: Root = { type: "root", children: [...content] };
  const safe = toSafeTree(contextOf(inputs, "feed"), tree, body.footnotes, "in-text");
  const at = time.kind === "moment" ? [textNode(`${comma} `), renderTime(time.instant, inputs.instant)] : [];
  const label = element("strong", {}, [textNode(word), ...at, textNode(colon)]);
  const [first, ...others] = safe.children;
  if (first?.type === "element" && first.tagName === "p") {
    const opening: Element = { ...first, children: [label, textNode(" "), ...first.children] };
    return safeHtml(toHtml([opening, ...others]));
  }
  return safeHtml(toHtml([element("p", {}, [label]), ...safe.children]));
}

function renderTime(at: UtcInstant, entry: UtcInstant): ElementContent {
  const clock = `${clockOf(at)} UTC`;
  const words = dateOf(at) === dateOf(entry) ? clock : `${dateOf(at)} ${clock}`;
  return element("time", { dateTime: at }, [textNode(words)]);
}

function renderTree(
  context: BodyContext,
  tree: Root,
  footnotes: DraftBody["footnotes"],
  style: FootnoteStyle,
): SafeHtml {
  return safeHtml(toHtml(toSafeTree(context, tree, footnotes, style)).trim());
}

function toSafeTree(
  context: BodyContext,
  tree: Root,
  footnotes: DraftBody["footnotes"],
  style: FootnoteStyle,
): HtmlRoot {
  const unsafe = toHast(tree, { handlers: bodyHandlers(context, footnotes, style) });
  const safe = sanitize(unsafe, ALLOW_LIST);
  return safe.type === "root" ? safe : { type: "root", children: safe.type === "doctype" ? [] : [safe] };
}

export const TREE_RENDERING: TreeRendering = { renderWhole, renderInline, renderCorrection };
