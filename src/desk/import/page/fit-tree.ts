import type { Link, Nodes, PhrasingContent, RootContent } from "mdast";
import { plainLineOf, plainText } from "../../../parse/body/plain-text.ts";
import { plainPhrasing } from "../plain-phrasing.ts";
import type { PageContext } from "./page-context.ts";

/** Headings within an entry begin one level below the entry's own. */
const TOP_LEVEL = 3;
const LOWEST_LEVEL = 6;
const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/** Makes a tree fit into an entry: headings below its own, whole addresses, nothing that a page must not hold. */
export function fitTree(children: readonly RootContent[], line: number, context: PageContext): readonly RootContent[] {
  const levels = children.flatMap(levelsIn);
  const fitter: Fitter = { line, context, shift: TOP_LEVEL - Math.min(...levels, LOWEST_LEVEL) };
  return children.flatMap((child) => fitNode(child, fitter)).filter((child) => !isEmpty(child));
}

interface Fitter {
  readonly line: number;
  readonly context: PageContext;
  readonly shift: number;
}

function levelsIn(node: Nodes): number[] {
  const inner = "children" in node ? node.children.flatMap(levelsIn) : [];
  return node.type === "heading" ? [node.depth, ...inner] : inner;
}

function isEmpty(node: RootContent): boolean {
  return (
    (node.type === "paragraph" || node.type === "heading") &&
    node.children.every((child) => child.type === "text" && child.value.trim() === "")
  );
}

/** The node as it may stand in an entry; the kind of its parent allows what stands in its place. */
function fitNode<T extends Nodes>(node: T, fitter: Fitter): T[] {
  return replaceNode(node, fitter) as T[];
}

function replaceNode(node: Nodes, fitter: Fitter): Nodes[] {
  switch (node.type) {
    case "html":
      return [];
    case "link":
      return fitLink(node, fitter);
    case "image":
      return fitImage(node, fitter);
    case "heading": {
      const depth = Math.min(node.depth + fitter.shift, LOWEST_LEVEL);
      return [{ ...node, depth: asDepth(depth), children: fitPhrasing(node.children, fitter) }];
    }
    case "paragraph":
      return [
        {
          ...node,
          children: bareLink(node.children, fitter) ?? fitPhrasing(node.children, fitter),
        },
      ];
    case "emphasis":
    case "strong":
    case "delete":
      return [{ ...node, children: fitPhrasing(node.children, fitter, true) }];
    case "tableCell":
      return [{ ...node, children: fitPhrasing(node.children, fitter) }];
    default:
      if (!("children" in node)) return [node];
      return [{ ...node, children: node.children.flatMap((child: Nodes) => replaceNode(child, fitter)) } as Nodes];
  }
}

/** Words in a row; `isFollowed` says that something stands behind the last of them, the marks of what they stand in too. */
function fitPhrasing(children: readonly PhrasingContent[], fitter: Fitter, isFollowed = false): PhrasingContent[] {
  return children.flatMap((child, index) =>
    child.type === "text"
      ? plainPhrasing(child.value, isFollowed || index < children.length - 1)
      : fitNode<PhrasingContent>(child, fitter),
  );
}

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;

function asDepth(depth: number): (typeof DEPTHS)[number] {
  return DEPTHS[depth - 1] ?? LOWEST_LEVEL;
}

/** A link alone in its paragraph whose text is its address is written as that, and becomes a card. */
function bareLink(children: readonly PhrasingContent[], fitter: Fitter): PhrasingContent[] | undefined {
  const [link, ...others] = children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  if (link?.type !== "link" || others.length > 0) return undefined;
  const words = plainLineOf(link.children);
  if (words !== resolveAddress(link.url, fitter.context)) return undefined;
  const written = plainPhrasing(words);
  return written.length === 1 && written[0]?.type === "html" ? written : undefined;
}

function fitLink(link: Link, fitter: Fitter): PhrasingContent[] {
  const { context, line } = fitter;
  // An address within a link's text is text: links do not nest.
  const children = link.children.flatMap((child): PhrasingContent[] =>
    child.type === "text" ? [child] : fitNode<PhrasingContent>(child, fitter),
  );
  const url = resolveAddress(link.url, context);
  const words = children.map(plainText).join("").trim();
  if (url === undefined) {
    const reason = "a link that leads nowhere from here; its text stays";
    context.note({ kind: "left-out", line, words: link.url || words, reason });
    return children;
  }
  if (words === "" && !children.some(({ type }) => type === "image")) {
    context.note({ kind: "left-out", line, words: url, reason: "a link without a text" });
    return [];
  }
  return [{ type: "link", url, title: link.title ?? null, children }];
}

function fitImage(image: Nodes & { readonly type: "image" }, { context, line }: Fitter): PhrasingContent[] {
  const url = resolveAddress(image.url, context);
  if (url !== undefined && /^https?:/u.test(url)) return [{ ...image, url }];
  const reason = "a picture that lies in the page alone; save it and add it by hand";
  context.note({ kind: "left-out", line, words: image.url.slice(0, 100), reason });
  return image.alt ? [{ type: "text", value: image.alt }] : [];
}

/** A whole address, or `#ID` of an entry; undefined where an address means nothing outside its page. */
function resolveAddress(typed: string, { base, entryIdOf }: PageContext): string | undefined {
  const address = typed.trim();
  const id = entryIdOf(address);
  if (id !== undefined) return `#${id}`;
  if (address === "" || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return SCHEMES.has(url.protocol) ? url.href : undefined;
}
