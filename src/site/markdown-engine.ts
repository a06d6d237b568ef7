import type { Nodes } from "mdast";
import type { MarkdownEngine } from "../model/markdown-engine.ts";
import { parseHeadline } from "../parse/body/headline.ts";
import { findLimitProblem } from "../parse/body/markdown-limits.ts";
import { MarkdownParser } from "../parse/body/markdown-parser.ts";
import { parseBody } from "../parse/body/parse-body.ts";
import { readPiece } from "../parse/body/read-piece.ts";
import { readReferences } from "../parse/body/read-references.ts";
import { renderEntry } from "./render-entry.ts";

/** Makes the Markdown engine; each of its functions depends on nothing but its arguments. */
export function createMarkdownEngine(): MarkdownEngine {
  const parser = new MarkdownParser();
  return {
    readPiece: (text) => readPiece(parser, text),
    readReferences: (text, headline, definitions) => {
      if (findLimitProblem(text)) return { files: [], entries: [] };
      const trees: Nodes[] = [];
      const title = headline === undefined ? undefined : parseHeadline(parser, headline, definitions);
      if (title) trees.push(title.root);
      const body = parseBody(parser, text, definitions);
      trees.push(body.root, ...body.footnotes.values());
      return readReferences(trees);
    },
    renderEntry: (inputs) => renderEntry(parser, inputs),
  };
}
