import type { FootnoteDefinition, Root } from "mdast";
import type { Grammar } from "./grammar.ts";
import { loadGrammar } from "./load-grammar.ts";
import { parsePlainMarkdown } from "./plain-markdown.ts";

/** Parses CommonMark with GFM: plain texts at once, others by the whole grammar. */
export class MarkdownParser {
  #grammar: Grammar | undefined;

  parse(text: string): Root {
    return parsePlainMarkdown(text) ?? this.#whole().parse(text);
  }

  /** Writes a footnote as Markdown that defines it anywhere. */
  write(node: FootnoteDefinition): string {
    return this.#whole().write(node);
  }

  #whole(): Grammar {
    this.#grammar ??= loadGrammar();
    return this.#grammar;
  }
}
