import type { List, ListItem, Nodes, Text } from "mdast";
import type { BodyBlock } from "../../model/draft-body.ts";
import type { BodyContext } from "./body-context.ts";
import { HeadingLevels } from "./heading.ts";
import { hrefOf } from "./link.ts";

/**
 * Renders the kinds of nodes that most entries are made of, many times faster than by way of an HTML tree; undefined where
 * any other kind is among them. It writes a fixed handful of tags, and lets nothing of the writer's through unescaped; tests
 * hold it equal to the sanitised rendering.
 */
export function renderPlain(context: BodyContext, blocks: readonly BodyBlock[]): string | undefined {
  const writer = new PlainWriter(context);
  const parts: string[] = [];
  for (const block of blocks) {
    const html = block.kind === "markdown" ? writer.write(block.node) : undefined;
    if (html === undefined) return undefined;
    parts.push(html);
  }
  return parts.join("\n");
}

/** The same for inline nodes. */
export function renderPlainInline(context: BodyContext, nodes: readonly Nodes[]): string | undefined {
  return new PlainWriter(context).writeAll(nodes);
}

class PlainWriter {
  readonly #context: BodyContext;
  readonly #headings: HeadingLevels;

  constructor(context: BodyContext) {
    this.#context = context;
    this.#headings = new HeadingLevels(context);
  }

  writeAll(nodes: readonly Nodes[], between = ""): string | undefined {
    let html = "";
    for (const [index, node] of nodes.entries()) {
      const written = this.write(node);
      if (written === undefined) return undefined;
      html += index > 0 ? between + written : written;
    }
    return html;
  }

  write(node: Nodes): string | undefined {
    switch (node.type) {
      case "text":
        return escapeText(trimLineEnds(node));
      case "paragraph":
        return this.#wrap("p", node.children);
      case "strong":
        return this.#wrap("strong", node.children);
      case "emphasis":
        return this.#wrap("em", node.children);
      case "heading":
        return this.#wrap(this.#headings.tagOf(node), node.children);
      case "thematicBreak":
        return "<hr>";
      case "link":
        return this.#writeLink(node.url, node.title, this.writeAll(node.children));
      case "blockquote":
        return lines("blockquote", this.writeAll(node.children, "\n"));
      case "list":
        return this.#writeList(node);
      default:
        return undefined;
    }
  }

  /** An element of inline content; nothing stays nothing for the tree's rendering to judge. */
  #wrap(tag: string, children: readonly Nodes[]): string | undefined {
    const html = this.writeAll(children);
    return html === undefined || html.trim() === "" ? undefined : `<${tag}>${html}</${tag}>`;
  }

  #writeLink(url: string, title: string | null | undefined, words: string | undefined): string | undefined {
    const href = hrefOf(this.#context, url);
    if (words === undefined || href === undefined) return words;
    const hint = title === null || title === undefined ? "" : ` title="${escapeAttribute(title)}"`;
    return `<a href="${escapeAttribute(href)}"${hint}>${words}</a>`;
  }

  /** Only lists whose items are one paragraph each, without empty lines between them. */
  #writeList({ ordered, start, spread, children }: List): string | undefined {
    if (spread || !children.every(isOneLine)) return undefined;
    const items: string[] = [];
    for (const item of children) {
      const [paragraph] = item.children;
      const words = paragraph?.type === "paragraph" ? this.writeAll(paragraph.children) : undefined;
      if (words === undefined || words.trim() === "") return undefined;
      items.push(`<li>${words}</li>`);
    }
    const tag = ordered ? "ol" : "ul";
    const from = typeof start === "number" && start !== 1 ? ` start="${start}"` : "";
    return `<${tag}${from}>\n${items.join("\n")}\n</${tag}>`;
  }
}

function isOneLine({ checked, spread, children }: ListItem): boolean {
  return typeof checked !== "boolean" && !spread && children.length === 1;
}

function lines(tag: string, html: string | undefined): string | undefined {
  return html === undefined || html === "" ? undefined : `<${tag}>\n${html}\n</${tag}>`;
}

/** Blanks round line ends inside a paragraph show nothing. */
function trimLineEnds({ value }: Text): string {
  return value.includes("\n") ? value.replace(/[ \t]*\n[ \t]*/g, "\n") : value;
}

function escapeText(text: string): string {
  return /[<&]/.test(text) ? text.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;") : text;
}

function escapeAttribute(value: string): string {
  return /["&'`]/.test(value) ? value.replace(/["&'`]/g, escapeCharacter) : value;
}

const escapeCharacter = (character: string): string => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
