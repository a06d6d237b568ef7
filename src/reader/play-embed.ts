import { originals } from "./edit-in-place.ts";
import { make } from "./page.ts";

/** The only origins from which a player may load; `model/embed.ts` has their services. */
export const PLAYER_ORIGINS =
  /^https:\/\/(www\.youtube-nocookie|player\.vimeo|w\.soundcloud|open\.spotify|www\.tiktok)\.com\//;

/** Puts the player into its card: the reader asked for it, and only now does the service hear of the reader. */
export function playEmbed({ parentElement: card, dataset: { src = "", title = "" } }: HTMLElement): void {
  if (!card || !PLAYER_ORIGINS.test(src)) return;
  const frame = make("iframe");
  frame.title = title;
  frame.allow = "autoplay;fullscreen";
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups");
  frame.src = src;
  originals.set(card, card.cloneNode(true));
  card.replaceChildren(frame);
  frame.focus();
}
