import type { PhrasingContent } from "mdast";
import type { LabelDefinition } from "../../model/entry-content.ts";
import type { MarkdownParser } from "./markdown-parser.ts";
import { type ParsedBody, parseBody } from "./parse-body.ts";
import { shiftPositions } from "./shift-positions.ts";

/** Makes the parser read a headline as what it is in its file: the content of a heading. */
const MARK = "## ";

/** Without any of these a headline is plain text. */
const MAYBE_MARKUP = /[\\`*_[\]<>&~@#]|:\/\/|www/i;

/** Parses the inline Markdown of a headline; positions count from its first character, on line 0. */
export function parseHeadline(
  parser: MarkdownParser,
  headline: string,
  definitions: readonly LabelDefinition[],
): ParsedBody | undefined {
  if (!MAYBE_MARKUP.test(headline)) return undefined;
  const parsed = parseBody(parser, MARK + headline, definitions);
  shiftPositions(parsed.root, { lines: -1, columns: -MARK.length, offset: -MARK.length });
  return parsed;
}

/** The inline content of a parsed headline. */
export function headlineContent({ root }: ParsedBody): readonly PhrasingContent[] {
  return root.children.flatMap((node) => (node.type === "heading" ? node.children : []));
}
