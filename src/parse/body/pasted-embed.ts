import type { PastedEmbed } from "../../model/draft-body.ts";
import type { EmbedTarget } from "../../model/embed.ts";
import { readEmbedTarget } from "./embed-target.ts";
import { decodeHtmlText, type HtmlToken, readAttribute } from "./html-tokens.ts";
import { readHtmlRemains } from "./raw-html.ts";

/** Classes that services put on the element round a pasted post. */
const POST_CLASS =
  /\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-(?:post|video))\b/;

/** Where services' embed codes name the post, best first. */
const ADDRESS_ATTRIBUTES = ["data-instgrm-permalink", "cite", "data-href", "data-embed-url"];

const SERVICE_SCRIPT =
  /^(?:https?:)?\/\/(?:platform\.(?:twitter|x|instagram)\.com|(?:www\.)?instagram\.com|(?:www\.)?tiktok\.com|embed\.bsky\.app|connect\.facebook\.net|player\.vimeo\.com|w\.soundcloud\.com)\//i;

const BY_LINE = /^[\s—–-]*(?<author>[^—]*?)\s*(?:\bon\b\s*)?$/;

/** What services write round a post in their own name. */
const FURNITURE =
  /View this post on Instagram|View on Mastodon|\[image or embed\]|^\s*(?:A post shared by|Posted by|Post by)(?= )|♬.*$/g;
const SIGNED = /^A post shared by /;
const NO_TITLE = /^(?:vimeo-player|YouTube video player)$/i;

/** Whether the HTML opens an embed code of a known service, whole or not. */
export function opensPastedPost(tokens: readonly HtmlToken[]): boolean {
  const root = tokens.find((token) => token.kind === "open");
  return root !== undefined && POST_CLASS.test(readAttribute(root.attributes, "class") ?? "");
}

/** Whether all that stands here is a service's script, which a card does not need. */
export function isServiceScript(tokens: readonly HtmlToken[]): boolean {
  const opened = tokens.filter((token) => token.kind === "open");
  return (
    opened.length > 0 &&
    opened.every(
      ({ name, attributes }) => name === "script" && SERVICE_SCRIPT.test(readAttribute(attributes, "src") ?? ""),
    ) &&
    tokens.every((token) => token.kind !== "text" || token.text.trim() === "")
  );
}

/** Reads the embed code of a known service; undefined for any other HTML. */
export function readPastedEmbed(tokens: readonly HtmlToken[]): PastedEmbed | undefined {
  const frame = tokens.find((token) => token.kind === "open" && token.name === "iframe");
  if (frame?.kind === "open") return readFrame(tokens, frame.attributes);
  return opensPastedPost(tokens) ? readPost(tokens) : undefined;
}

/** A frame's title, or what stands beside it: some services put the recording's name there. */
function readFrame(tokens: readonly HtmlToken[], attributes: string): PastedEmbed | undefined {
  const source = readAttribute(attributes, "src")?.replace(/^\/\//, "https://") ?? "";
  const target = knownTarget(source);
  if (!target) return undefined;
  const title = readAttribute(attributes, "title")?.replace(NO_TITLE, "") ?? "";
  const beside = readHtmlRemains(tokens).paragraphs.join(" ").replace(/\s+/g, " ");
  return { target, quote: [], author: undefined, date: undefined, label: beside || title };
}

function knownTarget(address: string | undefined): EmbedTarget | undefined {
  const target = address === undefined ? undefined : readEmbedTarget(address);
  return target?.service ? target : undefined;
}

function readPost(tokens: readonly HtmlToken[]): PastedEmbed | undefined {
  const { quote, rest, links } = readPostText(tokens);
  const opened = tokens.filter((token) => token.kind === "open");
  const addresses = ADDRESS_ATTRIBUTES.flatMap((name) =>
    opened.map(({ attributes }) => readAttribute(attributes, name)),
  );
  const candidates = [...addresses, ...links.map(({ address }) => address).toReversed()];
  const target = candidates.map(knownTarget).find((found) => found !== undefined);
  if (!target) return undefined;
  const last = links.at(-1);
  const isDated =
    last && knownTarget(last.address) && /\d/.test(last.text) && rest.endsWith(last.text) && rest !== last.text;
  const date = isDated ? last.text : undefined;
  const byLine = date === undefined ? rest : rest.slice(0, -date.length);
  const signed = quote.find((paragraph) => SIGNED.test(paragraph));
  const author = BY_LINE.exec((signed ?? byLine).replace(FURNITURE, "").trim())?.groups?.["author"]?.trim();
  const words = quote.filter((paragraph) => paragraph !== signed).map((text) => text.replace(FURNITURE, "").trim());
  return { target, quote: words.filter((text) => text !== ""), author: author || undefined, date, label: "" };
}

interface PostText {
  /** The post's paragraphs. */
  readonly quote: readonly string[];
  /** Text outside them: author and date. */
  readonly rest: string;
  readonly links: readonly { readonly address: string; readonly text: string }[];
}

/** Parts what stands in `<p>` from what stands round it. */
function readPostText(tokens: readonly HtmlToken[]): PostText {
  const quote: string[] = [];
  const links: { address: string; text: string }[] = [];
  const open = new Set<string>();
  let rest = "";
  const addText = (text: string): void => {
    if (open.has("p")) quote.push((quote.pop() ?? "") + text);
    else rest += text;
    const link = links.at(-1);
    if (open.has("a") && link) link.text += text;
  };
  const addElement = (name: string, attributes: string): void => {
    open.add(name);
    if (name === "p") quote.push("");
    if (name === "br") addText("\n");
    if (name === "div") addText(" ");
    if (name === "a") links.push({ address: readAttribute(attributes, "href") ?? "", text: "" });
  };
  for (const token of tokens) {
    if (token.kind === "text") addText(decodeHtmlText(token.text).replace(/\s+/g, " "));
    else if (token.kind === "close") open.delete(token.name);
    else if (token.kind === "open") addElement(token.name, token.attributes);
  }
  return { quote: quote.map((text) => text.trim()).filter((text) => text !== ""), rest: rest.trim(), links };
}
