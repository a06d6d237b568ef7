import type { PhrasingContent, RootContent } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemToMarkdown } from "mdast-util-gfm-task-list-item";
import { type Options, toMarkdown } from "mdast-util-to-markdown";

/** Beside what Markdown gives a meaning, what we do: git's conflict marks, and rows of tables without a table. */
const UNSAFE: Options["unsafe"] = [
  { atBreak: true, character: "|" },
  { atBreak: true, character: "<" },
  { character: "^", before: "\\[", inConstruct: "phrasing" },
];

const OPTIONS: Options = {
  bullet: "-",
  emphasis: "*",
  rule: "-",
  fences: true,
  listItemIndent: "one",
  resourceLink: false,
  unsafe: UNSAFE,
  extensions: [
    gfmTableToMarkdown(),
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTaskListItemToMarkdown(),
  ],
};

/** The Markdown of blocks, without a line end behind it. */
export function writeBlocks(children: readonly RootContent[]): string {
  return withoutLookalikes(toMarkdown({ type: "root", children: [...children] }, OPTIONS).trimEnd());
}

/** The Markdown of a headline on one line. */
export function writeHeading(children: readonly PhrasingContent[]): string {
  if (children.length === 0) return "";
  // The mark in front makes the rest what it is in the file: the inside of a heading, not the start of a line.
  const mark: PhrasingContent = { type: "html", value: "## " };
  const heading = toMarkdown({ type: "heading", depth: 1, children: [mark, ...children] }, OPTIONS);
  return heading.slice("# ## ".length).replace(/\s+/gu, " ").trim();
}

/** A wide number sign at the start of a line looks like a heading and is an error of its own. */
function withoutLookalikes(markdown: string): string {
  return markdown.replace(/^(?<indent>[ \t>]*)\uFF03/gmu, "$<indent>&#xFF03;");
}
