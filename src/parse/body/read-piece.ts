import type { Nodes, Root } from "mdast";
import { normalizeIdentifier } from "micromark-util-normalize-identifier";
import type { LabelDefinition, OpenConstruct, PieceFacts } from "../../model/entry-content.ts";
import { footnoteMarkdown, linkDefinitionMarkdown } from "./definition-markdown.ts";
import { findLimitProblem } from "./markdown-limits.ts";
import type { MarkdownParser } from "./markdown-parser.ts";

const NO_FACTS: PieceFacts = { definitions: [], openConstruct: undefined };
const LONGEST_OPENING = 40;

/** Reads what a piece defines for the whole blog, and whether a heading right after it would be swallowed. */
export function readPiece(parser: MarkdownParser, text: string): PieceFacts {
  if (findLimitProblem(text)) return NO_FACTS;
  // A probe says it exactly: either the parser makes a heading of it, or the last construct takes it in.
  const root = parser.parse(`${text}\n## 00:00`);
  return { definitions: readDefinitions(root, text, parser), openConstruct: findOpenConstruct(root, text) };
}

function readDefinitions(root: Root, text: string, parser: MarkdownParser): readonly LabelDefinition[] {
  const found: LabelDefinition[] = [];
  if (!text.includes("]:")) return found;
  const visit = (node: Nodes, isTop: boolean): void => {
    const line = node.position?.start.line ?? 1;
    if (node.type === "definition") {
      const label = normalizeIdentifier(node.identifier);
      found.push({ kind: "link", label, markdown: linkDefinitionMarkdown(node), line });
    } else if (node.type === "footnoteDefinition") {
      const label = normalizeIdentifier(node.identifier);
      found.push({ kind: "footnote", label, markdown: footnoteMarkdown(node, text, isTop, parser), line });
    }
    if ("children" in node) for (const child of node.children) visit(child, node.type === "root");
  };
  visit(root, false);
  return found;
}

function findOpenConstruct(root: Root, text: string): OpenConstruct | undefined {
  const last = root.children.at(-1);
  if (!last?.position || (last.type !== "code" && last.type !== "html")) return undefined;
  const { line, offset = 0 } = last.position.start;
  const typed = text.slice(offset).split("\n", 1)[0]?.trim() ?? "";
  if (last.type === "code") return { kind: "fence", line, opening: shorten(typed) };
  if (typed.startsWith("<!--")) return { kind: "comment", line, opening: "<!--" };
  const tag = typed.indexOf(">");
  return { kind: "html", line, opening: shorten(tag < 0 ? typed : typed.slice(0, tag + 1)) };
}

function shorten(opening: string): string {
  return opening.length > LONGEST_OPENING ? `${opening.slice(0, LONGEST_OPENING - 1).trimEnd()}…` : opening;
}
