import type { BlockContent, Blockquote, Link, PhrasingContent, RootContent } from "mdast";
import type { EmbedBlock } from "../../model/draft-body.ts";
import { readEmbedTarget } from "./embed-target.ts";
import { plainLineOf, plainText } from "./plain-text.ts";

/** `00:23`, `1:02:03`: how long a recording is, in the text of its link. */
const DURATION = /(?<![\d:.])(?:\d{1,2}:)?\d{1,2}:\d{2}(?![\d:.])/;
const ATTRIBUTION = /^[—–-]{1,2}\s*(?<author>[^—–]+)$/;

const NOTHING = { label: "", duration: undefined, quote: [], author: undefined, date: undefined, poster: undefined };

/** Reads a link alone on its line: any bare one, a named one to a service that plays; undefined for an ordinary link. */
export function readLinkEmbed(link: Link): EmbedBlock | undefined {
  const target = readEmbedTarget(link.url);
  if (!target) return undefined;
  const typed = plainLineOf(link.children);
  if (isBare(typed, link.url)) return { ...NOTHING, kind: "embed", target };
  if (target.player === undefined) return undefined;
  const [image] = link.children;
  const poster = image?.type === "image" && link.children.length === 1 ? image : undefined;
  return { ...NOTHING, kind: "embed", target, ...readLabel(typed), poster };
}

/** A link whose text is its own address. */
function isBare(text: string, url: string): boolean {
  const plain = (address: string): string => address.replace(/^https?:\/\//i, "").replace(/\/$/, "");
  return plain(text) === plain(url);
}

function readLabel(typed: string): { readonly label: string; readonly duration: string | undefined } {
  const duration = DURATION.exec(typed)?.[0];
  if (duration === undefined) return { label: typed, duration };
  const label = typed
    .replace(duration, " ")
    .replace(/\(\s*\)|\[\s*\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return { label: label.replace(/[\s,:;·|–—-]+$/u, ""), duration: duration.replace(/^0(?=\d)/, "") };
}

/** Reads a link right after a quotation: the post that the quotation is taken from. */
export function readQuotedPost(quote: Blockquote, link: Link): EmbedBlock | undefined {
  const target = readEmbedTarget(link.url);
  if (target?.service === undefined) return undefined;
  const typed = plainLineOf(link.children);
  const label = isBare(typed, link.url) ? "" : typed;
  const { content, author } = splitAttribution(quote);
  return { ...NOTHING, kind: "embed", target, quote: content, author: author ?? (label || undefined) };
}

/** The author stands in the last line of the quotation after a dash. */
function splitAttribution(quote: Blockquote): {
  readonly content: BlockContent[];
  readonly author: string | undefined;
} {
  const content = quote.children.filter((node) => node.type !== "definition" && node.type !== "footnoteDefinition");
  const last = content.at(-1);
  const author = last?.type === "paragraph" ? ATTRIBUTION.exec(plainText(last).trim())?.groups?.["author"] : undefined;
  if (author === undefined || content.length < 2) return { content, author: undefined };
  return { content: content.slice(0, -1), author: author.trim() };
}

/** The embed of a pasted embed code; undefined for any other node. */
export function readPastedBlock(node: RootContent): EmbedBlock | undefined {
  const embed = node.type === "html" ? node.data?.embed : undefined;
  if (!embed) return undefined;
  const { target, author, date, label } = embed;
  const quote = embed.quote.map((text): BlockContent => ({ type: "paragraph", children: linesOf(text) }));
  return { ...NOTHING, kind: "embed", target, label, author, date, quote };
}

function linesOf(text: string): PhrasingContent[] {
  return text
    .split("\n")
    .flatMap((value, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: "break" } as const] : []),
      { type: "text", value },
    ]);
}
