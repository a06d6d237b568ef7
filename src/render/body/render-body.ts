import type { PhrasingContent } from "mdast";
import type { DraftBody, DraftCorrection } from "../../model/draft-body.ts";
import type { EntryInputs } from "../../model/entry-content.ts";
import { type SafeHtml, safeHtml } from "../../model/names.ts";
import { contextOf } from "./body-context.ts";
import { loadTreeRendering } from "./load-tree-rendering.ts";
import { renderPlain, renderPlainInline } from "./render-plain.ts";
import type { RenderedBody } from "./tree-rendering.ts";

/** Renders a body without its corrections. */
export function renderBody(inputs: EntryInputs, body: DraftBody): RenderedBody {
  const page = contextOf(inputs, "page");
  const plain = renderPlain(page, body.blocks);
  if (plain !== undefined) return { html: safeHtml(plain), feedHtml: undefined };
  return loadTreeRendering().renderWhole(inputs, body, page);
}

/** Renders the inline content of a headline. */
export function renderHeadline(inputs: EntryInputs, nodes: readonly PhrasingContent[]): SafeHtml {
  const context = contextOf(inputs, "page");
  const plain = renderPlainInline(context, nodes);
  return plain === undefined ? loadTreeRendering().renderInline(context, nodes) : safeHtml(plain);
}

/** Renders a notice, without an element round it: word and time, then what was wrong. It stands on other pages too. */
export function renderCorrection(inputs: EntryInputs, body: DraftBody, correction: DraftCorrection): SafeHtml {
  return loadTreeRendering().renderCorrection(inputs, body, correction);
}
