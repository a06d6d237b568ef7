import type { Nodes } from "mdast";
import type { BodyBlock, DraftBody } from "./draft-body.ts";

/** The trees of a body in which words, links and pictures may stand: all of it. */
export function bodyTrees({ blocks, corrections, footnotes }: DraftBody): readonly Nodes[] {
  return [...blocks.flatMap(treesOf), ...corrections.flatMap(({ content }) => content), ...footnotes.values()];
}

function treesOf(block: BodyBlock): readonly Nodes[] {
  switch (block.kind) {
    case "markdown":
      return [block.node];
    case "file":
      return [block.link];
    case "embed":
      return block.poster ? [block.poster, ...block.quote] : block.quote;
    default:
      return block.pictures.flatMap(({ image, caption, credit, link }) => [link ?? image, ...caption, ...credit]);
  }
}
