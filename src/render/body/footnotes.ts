import type { Element, ElementContent } from "hast";
import type { FootnoteDefinition, FootnoteReference } from "mdast";
import type { State } from "mdast-util-to-hast";
import { type BodyContext, bodyWord, isFeed } from "./body-context.ts";
import { element, textNode } from "./element.ts";

/** The footnotes that one entry uses, numbered in the order of their first use. */
export class Footnotes {
  readonly #context: BodyContext;
  readonly #definitions: ReadonlyMap<string, FootnoteDefinition>;
  /** Identifier to how often it was used. */
  readonly #uses = new Map<string, number>();

  constructor(context: BodyContext, definitions: ReadonlyMap<string, FootnoteDefinition>) {
    this.#context = context;
    this.#definitions = definitions;
  }

  renderReference({ identifier }: FootnoteReference): Element | undefined {
    if (!this.#definitions.has(identifier)) return undefined;
    const use = (this.#uses.get(identifier) ?? 0) + 1;
    this.#uses.set(identifier, use);
    const number = [...this.#uses.keys()].indexOf(identifier) + 1;
    const mark = textNode(String(number));
    if (isFeed(this.#context)) return element("sup", {}, [mark]);
    const properties = { href: `#${this.#noteId(number)}`, id: this.#referenceId(number, use), role: "doc-noteref" };
    return element("sup", {}, [element("a", properties, [mark])]);
  }

  /** The block of footnotes; a footnote that is first used in another one follows it. */
  renderSection(state: State): Element | undefined {
    const items: Element[] = [];
    const bodies: ElementContent[][] = [];
    // Rendering a footnote may use further ones, which makes the map grow while it is read.
    for (const identifier of this.#uses.keys()) {
      const definition = this.#definitions.get(identifier);
      bodies.push(definition ? state.all(definition) : []);
    }
    for (const [index, uses] of [...this.#uses.values()].entries()) {
      items.push(this.#renderNote(bodies[index] ?? [], index + 1, uses));
    }
    if (items.length === 0) return undefined;
    const list = element("ol", {}, items);
    if (isFeed(this.#context)) return element("div", {}, [element("hr", {}), list]);
    const label = bodyWord(this.#context, "body-footnotes");
    // Not `doc-endnotes`, which is a landmark: a page would have several of one name.
    return element("section", { className: ["footnotes"], role: "group", ariaLabel: label }, [list]);
  }

  #renderNote(content: readonly ElementContent[], number: number, uses: number): Element {
    if (isFeed(this.#context)) return element("li", {}, content);
    const links = Array.from({ length: uses }, (_, index) => this.#renderBacklink(number, index + 1));
    const back = links.flatMap((link) => [textNode(" "), link]);
    const last = content.at(-1);
    const isParagraph = last?.type === "element" && last.tagName === "p";
    const children = isParagraph
      ? [...content.slice(0, -1), { ...last, children: [...last.children, ...back] }]
      : [...content, element("p", {}, back.slice(1))];
    return element("li", { id: this.#noteId(number) }, children);
  }

  #renderBacklink(number: number, use: number): Element {
    const label = bodyWord(this.#context, "body-footnote-back", { number: use > 1 ? `${number}-${use}` : `${number}` });
    const properties = { href: `#${this.#referenceId(number, use)}`, role: "doc-backlink", ariaLabel: label };
    // The second character asks for the arrow as text, not as an emoji.
    return element("a", properties, [textNode("↩\ufe0e")]);
  }

  #noteId(number: number): string {
    return `${this.#context.idPrefix}fn-${number}`;
  }

  #referenceId(number: number, use: number): string {
    return `${this.#context.idPrefix}fnref-${number}${use > 1 ? `-${use}` : ""}`;
  }
}
