import type { Nodes } from "mdast";
import type { BodyBlock, DraftBody } from "../../model/draft-body.ts";
import { plainLineOf, plainText } from "./plain-text.ts";

/** The words of a body without markup: for search engines, and for titles of entries without a headline. */
export interface BodyText {
  /** Paragraphs parted by blank lines. */
  readonly text: string;
  /** The first paragraph that is no correction, embed or picture; empty when there is none. */
  readonly firstParagraph: string;
}

/** Reads the words of a body. */
export function bodyText({ blocks }: DraftBody): BodyText {
  const texts = blocks.map(blockText).filter((text) => text !== "");
  const paragraphs = blocks.map((block) => (block.kind === "markdown" ? paragraphIn(block.node) : ""));
  return { text: texts.join("\n\n"), firstParagraph: paragraphs.find((text) => text !== "") ?? "" };
}

/** The first paragraph in a block, also inside a list or quotation; headings, tables and code have none. */
function paragraphIn(node: Nodes): string {
  if (node.type === "paragraph") return plainText(node).trim();
  if (node.type !== "list" && node.type !== "listItem" && node.type !== "blockquote") return "";
  return node.children.map(paragraphIn).find((text) => text !== "") ?? "";
}

function blockText(block: BodyBlock): string {
  switch (block.kind) {
    case "markdown":
      return plainText(block.node).trim();
    case "pictures":
      return block.pictures
        .map(({ caption }) => plainLineOf(caption))
        .join("\n")
        .trim();
    case "file":
      return plainLineOf([block.link]);
    default:
      return [block.label, ...block.quote.map((node) => plainText(node).trim())]
        .filter((text) => text !== "")
        .join("\n\n");
  }
}
