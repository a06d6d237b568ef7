import type { Definition, FootnoteDefinition, Nodes, Parents, Root, RootContent } from "mdast";
import type { RawHtml } from "../../model/draft-body.ts";
import type { LabelDefinition } from "../../model/entry-content.ts";
import { cleanHtml } from "./clean-html.ts";
import type { MarkdownParser } from "./markdown-parser.ts";
import { shiftPositions } from "./shift-positions.ts";

/** One body as a tree without references and raw HTML; positions are those of the text. */
export interface ParsedBody {
  readonly root: Root;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  readonly rawHtml: readonly RawHtml[];
}

/** Closes whatever a definition leaves open, so that what comes after it reads as if it stood alone. */
const CLOSING = "\n<!-- -->\n";

/** Parses a text with the definitions of labels that stand elsewhere in the blog. */
export function parseBody(parser: MarkdownParser, text: string, definitions: readonly LabelDefinition[]): ParsedBody {
  const front = definitions.map(({ markdown }) => markdown + CLOSING).join("");
  const root = parser.parse(front + text);
  const links = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const collect = (node: Nodes): void => {
    if (node.type === "definition" && !links.has(node.identifier)) links.set(node.identifier, node);
    if (node.type === "footnoteDefinition" && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
    if ("children" in node) for (const child of node.children) collect(child);
  };
  if (front !== "") shiftPositions(root, { lines: 1 - front.split("\n").length, columns: 0, offset: -front.length });
  collect(root);
  if (links.size > 0) resolveReferences(root, links);
  const [elsewhere, own] = [root.children.filter(isFront), root.children.filter((node) => !isFront(node))];
  // What is wrong in a footnote from elsewhere is told where it stands.
  cleanHtml({ type: "root", children: elsewhere }, front, parser);
  root.children = own;
  const rawHtml = cleanHtml(root, text, parser);
  return { root, footnotes, rawHtml };
}

const isFront = (node: RootContent): boolean => (node.position?.start.line ?? 1) < 1;

/** Turns references into the links and pictures that they stand for. */
function resolveReferences(parent: Parents, links: ReadonlyMap<string, Definition>): void {
  for (const [index, node] of parent.children.entries()) {
    if ("children" in node) resolveReferences(node, links);
    if (node.type !== "linkReference" && node.type !== "imageReference") continue;
    const definition = links.get(node.identifier);
    if (!definition) continue;
    const { url, title } = definition;
    const position = node.position && { position: node.position };
    if (node.type === "imageReference") {
      replaceChild(parent, index, { type: "image", url, title, alt: node.alt, ...position });
    } else replaceChild(parent, index, { type: "link", url, title, children: node.children, ...position });
  }
}

function replaceChild(parent: Parents, index: number, node: RootContent): void {
  const children: RootContent[] = parent.children;
  children[index] = node;
}
