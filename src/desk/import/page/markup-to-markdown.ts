import type { Element, ElementContent } from "hast";
import { defaultHandlers, type Handle, toMdast } from "hast-util-to-mdast";
import type { FootnoteDefinition, RootContent } from "mdast";
import { attributeOf, elementsIn, hasClass } from "./elements.ts";
import { fitTree } from "./fit-tree.ts";
import type { PageContext } from "./page-context.ts";
import { pruneMarkup } from "./prune-markup.ts";

/** Turns the markup of an update into a Markdown tree that fits below an entry's heading. */
export function markupToMarkdown(
  nodes: readonly ElementContent[],
  line: number,
  context: PageContext,
): readonly RootContent[] {
  const children = pruneMarkup(nodes, line, context);
  const handlers = footnoteHandlers(context);
  const tree = toMdast({ type: "root", children }, { document: true, handlers });
  return tree.type === "root" ? fitTree(tree.children, line, context) : [];
}

/** Footnotes as the roles for publications mark them (DPUB-ARIA 1.1: doc-noteref, doc-endnotes, doc-backlink). */
function footnoteHandlers({ labelOf }: PageContext): Readonly<Record<string, Handle>> {
  return {
    a: (state, element) => {
      const role = attributeOf(element, "role");
      const target = attributeOf(element, "href")?.replace(/^[^#]*#/u, "");
      if (role === "doc-backlink") return undefined;
      if (role === "doc-noteref" && target !== undefined) {
        const label = labelOf(target);
        return { type: "footnoteReference", identifier: label, label };
      }
      return defaultHandlers.a(state, element);
    },
    section: (state, element) => {
      if (!hasClass(element, "footnotes") && attributeOf(element, "role") !== "doc-endnotes")
        return state.toFlow(state.all(element));
      return [...elementsIn(element)].filter(isFootnote).map((item): FootnoteDefinition => {
        const label = labelOf(attributeOf(item, "id") ?? "");
        return { type: "footnoteDefinition", identifier: label, label, children: state.toFlow(state.all(item)) };
      });
    },
  };
}

function isFootnote(element: Element): boolean {
  return element.tagName === "li" && attributeOf(element, "id") !== undefined;
}
