import type { Html, Paragraph, Parents, Root, RootContent } from "mdast";
import type { Position } from "unist";
import type { RawHtml } from "../../model/draft-body.ts";
import { type HtmlToken, readHtmlTokens } from "./html-tokens.ts";
import type { MarkdownParser } from "./markdown-parser.ts";
import { isServiceScript, opensPastedPost, readPastedEmbed } from "./pasted-embed.ts";
import { LOST_WITH_CONTENT, readHtmlRemains } from "./raw-html.ts";
import { shiftPositions } from "./shift-positions.ts";

/**
 * Takes the raw HTML out of a fresh tree: comments vanish, a service's embed code stays as a node that carries what was
 * read of it, of all else the text stays. Returns what the writer should know about.
 */
export function cleanHtml(root: Root, text: string, parser: MarkdownParser): readonly RawHtml[] {
  if (!text.includes("<")) return [];
  const found: RawHtml[] = [];
  root.children = cleanTopLevel(root.children, text, found, parser);
  for (const child of root.children) if ("children" in child) cleanInside(child, found);
  return found;
}

function cleanTopLevel(
  nodes: readonly RootContent[],
  text: string,
  found: RawHtml[],
  parser: MarkdownParser,
): RootContent[] {
  const cleaned: RootContent[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node?.type !== "html") {
      if (node) cleaned.push(node);
      continue;
    }
    const end = findEmbedEnd(nodes, index);
    const html = end === index ? node.value : text.slice(node.position?.start.offset, nodes[end]?.position?.end.offset);
    index = end;
    const tokens = readHtmlTokens(html);
    const embed = readPastedEmbed(tokens);
    if (embed) cleaned.push({ ...node, data: { embed } });
    else if (tokens.every(({ kind }) => kind === "text" || kind === "comment"))
      cleaned.push(...behindComment(node, parser));
    else if (!isServiceScript(tokens)) cleaned.push(...paragraphsOf(tokens, node.position, found));
  }
  return cleaned;
}

/** What stands on a line with a comment is Markdown like any other; a comment that is open there stays for the rules to find. */
function behindComment({ value, position }: Html, parser: MarkdownParser): RootContent[] {
  const blank = (comment: string): string => comment.replace(/[^\n]/g, " ");
  const rest = value.replace(/<!--.*?-->|<![A-Z[][^>]*>|<\?.*?\?>/gis, blank);
  const start = rest.search(/\S/);
  if (start < 0) return [];
  const root = parser.parse(rest.slice(start));
  const before = rest.slice(0, start).split("\n");
  const own = position?.start ?? { line: 1, column: 1 };
  shiftPositions(root, {
    lines: own.line + before.length - 2,
    columns: (before.length === 1 ? own.column - 1 : 0) + (before.at(-1) ?? "").length,
    offset: (own.offset ?? 0) + start,
  });
  return root.children.map((child) => (child.type === "html" ? paragraphOf(child.value, child.position) : child));
}

/** A pasted post with blank lines in it comes in several nodes: the index of the one that closes it. */
function findEmbedEnd(nodes: readonly RootContent[], start: number): number {
  const first = nodes[start];
  if (first?.type !== "html" || first.value.includes("</blockquote")) return start;
  if (!opensPastedPost(readHtmlTokens(first.value))) return start;
  const end = nodes.findIndex(
    (node, index) => index > start && node.type === "html" && node.value.includes("</blockquote"),
  );
  return end < 0 ? start : end;
}

function paragraphsOf(tokens: readonly HtmlToken[], position: Position | undefined, found: RawHtml[]): Paragraph[] {
  const { paragraphs, firstTag, lostContent } = readHtmlRemains(tokens);
  if (firstTag !== undefined) found.push(rawHtml(firstTag, position, lostContent));
  return paragraphs.map((value) => paragraphOf(value, position));
}

function paragraphOf(value: string, position: Position | undefined): Paragraph {
  const place = position && { position };
  return { type: "paragraph", children: [{ type: "text", value, ...place }], ...place };
}

function rawHtml(tag: string, position: Position | undefined, lostContent: boolean): RawHtml {
  const { start, end } = position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { tag, lostContent, span: { start: pointOf(start), end: pointOf(end) } };
}

const pointOf = ({ line, column }: { line: number; column: number }) => ({ line, column });

function cleanInside(parent: Parents, found: RawHtml[]): void {
  const hasHtml = parent.children.some(({ type }) => type === "html");
  if (hasHtml) {
    const children: RootContent[] = parent.children;
    const isInline = parent.type !== "blockquote" && parent.type !== "listItem" && parent.type !== "footnoteDefinition";
    const cleaned = isInline
      ? cleanInline(children, found)
      : children.flatMap((node) =>
          node.type === "html" ? paragraphsOf(readHtmlTokens(node.value), node.position, found) : [node],
        );
    children.splice(0, children.length, ...cleaned);
  }
  for (const child of parent.children) if ("children" in child) cleanInside(child, found);
}

/** Drops inline tags and, for scripts and the like, what stands between them. */
function cleanInline(nodes: readonly RootContent[], found: RawHtml[]): RootContent[] {
  const cleaned: RootContent[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) continue;
    if (node.type !== "html") {
      cleaned.push(node);
      continue;
    }
    const [token] = readHtmlTokens(node.value);
    if (token?.kind === "open") {
      const isLost = LOST_WITH_CONTENT.has(token.name);
      found.push(rawHtml(token.name, node.position, isLost || token.name === "img"));
      if (token.name === "br") cleaned.push({ type: "break" });
      if (isLost) index = findClosing(nodes, index, token.name);
    }
  }
  return cleaned;
}

function findClosing(nodes: readonly RootContent[], start: number, name: string): number {
  const closing = `</${name}`;
  const isClosing = (node: RootContent): node is Html =>
    node.type === "html" && node.value.toLowerCase().startsWith(closing);
  const end = nodes.findIndex((node, index) => index > start && isClosing(node));
  return end < 0 ? start : end;
}
