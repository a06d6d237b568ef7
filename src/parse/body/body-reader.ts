import type { PhrasingContent } from "mdast";
import type { EntryInputs, EntryReferences, PieceFacts } from "../../model/entry-content.ts";
import type { SourcePosition } from "../../model/source.ts";
import { removeControls } from "./control-characters.ts";
import { headlineContent, parseHeadline } from "./headline.ts";
import { findLimitProblem, type LimitProblem } from "./markdown-limits.ts";
import { MarkdownParser } from "./markdown-parser.ts";
import { type ParsedBody, parseBody } from "./parse-body.ts";
import { readPiece } from "./read-piece.ts";
import { readReferences } from "./read-references.ts";

/** An entry's texts, parsed. */
export interface ReadEntry {
  readonly parsed: ParsedBody;
  readonly headline: readonly PhrasingContent[] | undefined;
  /** Where characters stood that no page may hold. */
  readonly removed: readonly SourcePosition[];
}

type EntryText = Pick<EntryInputs, "text" | "headline" | "definitions">;

/** Characters that turn the order of the text around them, which reaches beyond a headline. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Parses pieces and entries; keeps the last entry, because its references are asked for right before it is rendered. */
export class BodyReader {
  readonly #parser = new MarkdownParser();
  #last: { readonly key: string; readonly read: ReadEntry } | undefined;

  readPiece(text: string): PieceFacts {
    return readPiece(this.#parser, removeControls(text).text);
  }

  readReferences(entry: EntryText): EntryReferences {
    const read = this.readEntry(entry);
    if ("kind" in read) return { files: [], entries: [] };
    const { root, footnotes } = read.parsed;
    return readReferences([...(read.headline ?? []), root, ...footnotes.values()]);
  }

  /** The texts of an entry as trees, or why they cannot be read. */
  readEntry({ text, headline, definitions }: EntryText): ReadEntry | LimitProblem {
    const key = [text, headline ?? "\u0001", ...definitions.map(({ markdown }) => markdown)].join("\u0000");
    if (this.#last?.key === key) return this.#last.read;
    const printable = removeControls(text);
    const problem = findLimitProblem(printable.text);
    if (problem) return problem;
    const read: ReadEntry = {
      parsed: parseBody(this.#parser, printable.text, definitions),
      headline: headline === undefined ? undefined : this.#readHeadline(headline, printable.text, definitions),
      removed: printable.removed,
    };
    this.#last = { key, read };
    return read;
  }

  /** What the entry's own text defines serves its headline too, after what stands before it in the blog. */
  #readHeadline(typed: string, text: string, elsewhere: EntryText["definitions"]): readonly PhrasingContent[] {
    const headline = removeControls(typed).text.replace(BIDI_CONTROLS, "");
    const mayUseOwn = headline.includes("[") && text.includes("]:");
    const own = mayUseOwn ? readPiece(this.#parser, text).definitions : [];
    const parsed = parseHeadline(this.#parser, headline, [...elsewhere, ...own]);
    if (!parsed) return [{ type: "text", value: headline }];
    return headlineContent(parsed).map(withoutPicture);
  }
}

/** A headline shows no picture: the picture's description is a part of its words. */
function withoutPicture(node: PhrasingContent): PhrasingContent {
  if (node.type === "image")
    return { type: "text", value: node.alt ?? "", ...(node.position && { position: node.position }) };
  return node;
}
