import { make } from "./page.ts";

/** The only origins from which a player may load; `model/embed.ts` has their services. */
export const PLAYER_ORIGINS =
  /^https:\/\/(www\.youtube-nocookie|player\.vimeo|w\.soundcloud|open\.spotify|www\.tiktok)\.com\//;

/** What cards were before their players began to work. */
export const originals = new WeakMap<Node, Node>();

/** Puts the player into its card: the reader asked for it, and only now does the service hear of the reader. */
export function playEmbed({ parentElement: card, dataset: { src = "", title = "" } }: HTMLElement): void {
  if (!card || !PLAYER_ORIGINS.test(src)) return;
  const frame = make("iframe");
  frame.title = title;
  frame.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
  // Players refuse to start without a referrer.
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-presentation");
  frame.src = src;
  originals.set(card, card.cloneNode(true));
  card.replaceChildren(frame);
  frame.focus();
}
