import type { Nodes, PhrasingContent } from "mdast";
import type { Position } from "unist";
import { bodyTrees } from "../../model/body-nodes.ts";
import type { RelativeDiagnostic, RelativeSpan } from "../../model/diagnostic.ts";
import type { DraftBody, RawHtml } from "../../model/draft-body.ts";
import type { EntryInputs } from "../../model/entry-content.ts";

/** What the rules of a body look at. */
export interface CheckedBody {
  readonly inputs: EntryInputs;
  readonly body: DraftBody;
  readonly rawHtml: readonly RawHtml[];
  /** Links, pictures, footnote marks, and text that holds what a rule could be about, of headline and body. */
  readonly nodes: readonly PlacedNode[];
}

export type BodyRule = (checked: CheckedBody) => Generator<RelativeDiagnostic>;

/** A node with the place to report it at: its own, else that of the nearest node round it. */
export interface PlacedNode {
  readonly node: Nodes;
  readonly span: RelativeSpan;
}

/** The nodes that rules look at, in headline and body; positions of a headline count from its first character, on line 0. */
export function placedNodes(headline: readonly PhrasingContent[], body: DraftBody): readonly PlacedNode[] {
  const placed: PlacedNode[] = [];
  for (const node of headline) placeInside(placed, node, HEADLINE);
  for (const node of bodyTrees(body)) if (!isFromElsewhere(node)) placeInside(placed, node, TOP);
  return placed;
}

const TOP: RelativeSpan = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
const HEADLINE: RelativeSpan = { start: { line: 0, column: 1 }, end: { line: 0, column: 1 } };

const PLACED: ReadonlySet<Nodes["type"]> = new Set<Nodes["type"]>(["link", "image", "text", "footnoteReference"]);

/** Rules look for labels and broken comments in text: hardly any text has either, and there is much of it. */
const TELLING = /[\]<]/;

/** A footnote that stands in another entry is reported there. */
function isFromElsewhere(node: Nodes): boolean {
  return node.type === "footnoteDefinition" && (node.position?.start.line ?? 1) < 1;
}

function placeInside(placed: PlacedNode[], node: Nodes, around: RelativeSpan): void {
  if (node.type === "text" && !TELLING.test(node.value)) return;
  const span = spanOf(node.position) ?? around;
  if (PLACED.has(node.type)) placed.push({ node, span });
  if ("children" in node) for (const child of node.children) placeInside(placed, child, span);
}

function spanOf(position: Position | undefined): RelativeSpan | undefined {
  if (!position) return undefined;
  const { start, end } = position;
  return {
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}
