import type { Definition, FootnoteDefinition } from "mdast";
import type { MarkdownParser } from "./markdown-parser.ts";

/** Writes a link definition so that it means the same at the start of any text, on one line. */
export function linkDefinitionMarkdown({ identifier, url, title }: Definition): string {
  const address = `<${escapeIn(url, /[<>\\&]/g)}>`;
  return `[${identifier}]: ${address}${title ? ` "${escapeIn(title, /["\\&]/g)}"` : ""}`;
}

function escapeIn(text: string, special: RegExp): string {
  return text.replace(special, "\\$&").replaceAll("\n", "&#10;").replaceAll("\r", "&#13;");
}

/**
 * Writes a footnote so that it means the same at the start of any text: as typed where it stands at the left edge, anew
 * where it stands in a list or quotation, whose marks its lines would carry.
 */
export function footnoteMarkdown(
  node: FootnoteDefinition,
  text: string,
  isAtLeftEdge: boolean,
  parser: MarkdownParser,
): string {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (isAtLeftEdge && start !== undefined && end !== undefined) return text.slice(start, end);
  return parser.write(node);
}
