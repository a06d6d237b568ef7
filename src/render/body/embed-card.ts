/**
 * Cards for embeds. Nothing of the service is in the page before the reader asks for it.
 *
 * A video or recording: `<div class="video" data-service="youtube"><b>label</b><blockquote>its text</blockquote><button hidden
 * data-player data-src data-title>Play video · 0:23</button><small>one sentence <a>Watch on YouTube</a></small></div>`. The reader's script shows the button, and
 * on a press puts a frame with `data-src` and `data-title` in the card's place; without script the link is there.
 *
 * A post: `<figure class="embed post" data-service="x"><figcaption class="src"><b>author</b><span class="date">X · date</span></figcaption>
 * <blockquote cite dir="auto">text</blockquote><p><a>View post on X</a></p></figure>`.
 *
 * Any other link: `<div class="embed" ><div class="src"><b>example.com</b></div><p><a>address</a></p></div>`.
 */
import type { Element, ElementContent } from "hast";
import type { State } from "mdast-util-to-hast";
import type { EmbedBlock } from "../../model/draft-body.ts";
import { EMBED_SERVICES } from "../../model/embed.ts";
import { resolveFile } from "../../model/resolved-address.ts";
import { type BodyContext, bodyWord, isFeed } from "./body-context.ts";
import { element, textNode } from "./element.ts";
import { isPicture } from "./figure.ts";
import { encodeAddress } from "./link.ts";
import { renderPicture } from "./picture.ts";

/** The card of an embed, or a quotation and a link for feeds. */
export function renderEmbed(context: BodyContext, state: State, block: EmbedBlock): ElementContent[] {
  const service = serviceName(block);
  if (isFeed(context)) return renderForFeed(context, state, block, service);
  switch (block.target.kind) {
    case "video":
    case "sound":
      return [renderPlayer(context, state, block, service)];
    case "post":
      return [renderPost(context, state, block, service)];
    default:
      return [renderLinkCard(state, block)];
  }
}

/** The service's proper name; a server of one of many has its host beside it. */
function serviceName({ target }: EmbedBlock): string {
  if (target.service === undefined) return hostOf(target.url);
  const { name } = EMBED_SERVICES[target.service];
  return target.service === "mastodon" ? `${name} (${hostOf(target.url)})` : name;
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, "");

const linkTo = (url: string, words: string): Element => element("a", { href: encodeAddress(url) }, [textNode(words)]);

function renderPlayer(context: BodyContext, state: State, block: EmbedBlock, service: string): Element {
  const { target, duration } = block;
  const label = block.label || (block.author ?? "");
  const quote = renderQuote(state, block);
  const isVideo = target.kind === "video";
  const play = bodyWord(context, isVideo ? "body-play-video" : "body-play-sound");
  const words = duration === undefined ? play : `${play} · ${duration}`;
  const properties = {
    type: "button",
    hidden: true,
    dataPlayer: target.service,
    dataSrc: target.player,
    dataTitle: label || `${play}: ${service}`,
  };
  const leave = linkTo(target.url, bodyWord(context, isVideo ? "body-watch-there" : "body-listen-there", { service }));
  const note = [textNode(`${bodyWord(context, "body-loads-from", { service })} `), leave];
  return element("div", { className: ["video"], dataService: target.service }, [
    ...renderPoster(context, block),
    ...(label === "" ? [] : [element("b", { dir: "auto" }, [textNode(label)])]),
    ...(quote ? [quote] : []),
    element("button", properties, [textNode(`▶\ufe0e ${words}`)]),
    element("small", {}, note),
  ]);
}

function renderPoster(context: BodyContext, { poster }: EmbedBlock): ElementContent[] {
  const resolved = poster && resolveFile(poster.url, context.inputs);
  if (resolved?.kind !== "href" || !isPicture(context, resolved)) return [];
  return [renderPicture(context, { ...resolved, alt: poster?.alt ?? "" })];
}

function renderPost(context: BodyContext, state: State, block: EmbedBlock, service: string): Element {
  const { target, author, date } = block;
  const source = date === undefined ? service : `${service} · ${date}`;
  const head = [
    ...(author === undefined ? [] : [element("b", { dir: "auto" }, [textNode(author)])]),
    element("span", { className: ["date"] }, [textNode(source)]),
  ];
  const quote = renderQuote(state, block);
  return element("figure", { className: ["embed", "post"], dataService: target.service }, [
    element("figcaption", { className: ["src"] }, head),
    ...(quote ? [quote] : []),
    element("p", {}, [linkTo(target.url, bodyWord(context, "body-view-post", { service }))]),
  ]);
}

function renderQuote(state: State, { quote, target }: EmbedBlock): Element | undefined {
  if (quote.length === 0) return undefined;
  const children = state.all({ type: "blockquote", children: [...quote] });
  return element("blockquote", { cite: target.url, dir: "auto" }, children);
}

function renderLinkCard(state: State, block: EmbedBlock): Element {
  const { target, label } = block;
  const quote = renderQuote(state, block);
  return element("div", { className: ["embed"] }, [
    element("div", { className: ["src"] }, [element("b", {}, [textNode(hostOf(target.url))])]),
    ...(quote ? [quote] : []),
    element("p", {}, [linkTo(target.url, label || target.url)]),
  ]);
}

function renderForFeed(context: BodyContext, state: State, block: EmbedBlock, service: string): ElementContent[] {
  const { target, label, duration, author } = block;
  const kinds = { video: "body-video-on", sound: "body-sound-on", post: "body-post-on" } as const;
  const named = target.kind === "link" ? "" : bodyWord(context, kinds[target.kind], { service });
  const words = label || (author !== undefined && named !== "" ? `${author}: ${named}` : named) || target.url;
  const quote = renderQuote(state, block);
  const link = linkTo(target.url, duration === undefined ? words : `${words} (${duration})`);
  return [...(quote ? [quote] : []), element("p", {}, [link])];
}
