/** The only origins from which a player may load; `model/embed.ts` has their services. */
export const PLAYER_ORIGINS =
  /^https:\/\/(www\.youtube-nocookie\.com|player\.vimeo\.com|w\.soundcloud\.com|open\.spotify\.com|www\.tiktok\.com)\//;

/** Puts the player into its card: the reader asked for it, and only now does the service hear of the reader. */
export function playEmbed(button: HTMLElement): void {
  const { src = "", title = "" } = button.dataset;
  const card = button.parentElement;
  if (!card || !PLAYER_ORIGINS.test(src)) return;
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  // Players refuse to start without a referrer.
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-presentation");
  frame.src = src;
  card.dataset["playing"] = src;
  card.replaceChildren(frame);
  frame.focus();
}
