import type { FootnoteDefinition, Root } from "mdast";
import type { Extension as TreeExtension } from "mdast-util-from-markdown";
import { gfmAutolinkLiteralFromMarkdown, gfmAutolinkLiteralToMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown, gfmTableToMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown, gfmTaskListItemToMarkdown } from "mdast-util-gfm-task-list-item";
import { toMarkdown } from "mdast-util-to-markdown";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import type { Construct, Extension as SyntaxExtension } from "micromark-util-types";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** One part of GitHub Flavored Markdown: costly, so a text gets it only where `trigger` finds that it could matter. */
interface Feature {
  readonly trigger: RegExp;
  readonly syntax: SyntaxExtension | undefined;
  readonly tree: TreeExtension | undefined;
}

/**
 * Triggers are wider than the grammar: an ampersand may be a character reference, and what escapes and references spell
 * becomes a link too. A table needs a bar or, with one column, a colon beside a dash.
 */
const FEATURES: readonly Feature[] = [
  { trigger: /[|]|:-|-:/, syntax: gfmTable(), tree: gfmTableFromMarkdown() },
  { trigger: /\[\^/, syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown() },
  { trigger: /~/, syntax: gfmStrikethrough(), tree: gfmStrikethroughFromMarkdown() },
  { trigger: /\[[ \t\nxX]\]/, syntax: gfmTaskListItem(), tree: gfmTaskListItemFromMarkdown() },
  { trigger: /https?|www|[@&]/i, syntax: withoutEmail(gfmAutolinkLiteral()), tree: gfmAutolinkLiteralFromMarkdown() },
  { trigger: /@/, syntax: gfmAutolinkLiteral(), tree: undefined },
];

/** The grammar tries an e-mail address at every letter; texts without `@` do without. */
function withoutEmail(extension: SyntaxExtension): SyntaxExtension {
  const text: Record<number, Construct[]> = {};
  for (const [code, constructs] of Object.entries(extension.text ?? {})) {
    const kept = [constructs ?? []].flat().filter(({ name }) => name !== "emailAutolink");
    if (kept.length > 0) text[Number(code)] = kept;
  }
  return { text };
}

type Parse = (text: string) => Root;

function buildParser(features: readonly Feature[]): Parse {
  const processor = unified()
    .use(remarkParse)
    .data({
      micromarkExtensions: features.flatMap(({ syntax }) => syntax ?? []),
      fromMarkdownExtensions: features.flatMap(({ tree }) => tree ?? []),
    })
    .freeze();
  return (text) => processor.parse(text);
}

const WRITING = [
  gfmAutolinkLiteralToMarkdown(),
  gfmFootnoteToMarkdown(),
  gfmStrikethroughToMarkdown(),
  gfmTableToMarkdown(),
  gfmTaskListItemToMarkdown(),
];

/** The whole grammar, the heaviest part of the Markdown engine: a parser is built once per set of features that texts turn out to need. */
export class Grammar {
  readonly #byFeatures = new Map<number, Parse>();

  parse(text: string): Root {
    const set = FEATURES.reduce((bits, { trigger }, index) => (trigger.test(text) ? bits | (1 << index) : bits), 0);
    let parse = this.#byFeatures.get(set);
    if (!parse) {
      parse = buildParser(FEATURES.filter((_, index) => set & (1 << index)));
      this.#byFeatures.set(set, parse);
    }
    return parse(text);
  }

  /** Writes a footnote as Markdown that defines it anywhere. */
  write(node: FootnoteDefinition): string {
    return toMarkdown(node, { extensions: WRITING }).trimEnd();
  }
}
