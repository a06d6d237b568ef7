import { make } from "./page.ts";

/** What cards were before their players began to work. */
export const originals = new WeakMap<Node, Node>();

/** Puts the player into its card: the reader asked for it, and only now does the service hear of the reader. */
export function playEmbed({ parentElement, dataset: { src, title } }: HTMLElement): void {
  const card = parentElement as HTMLElement;
  const frame = make("iframe", {
    title,
    allow: "autoplay; fullscreen; encrypted-media; picture-in-picture",
    // Players refuse to start without a referrer.
    referrerPolicy: "strict-origin-when-cross-origin",
    sandbox: "allow-scripts allow-same-origin allow-popups allow-presentation",
    // The page's policy lets frames load from the players' hosts only.
    src,
  });
  originals.set(card, card.cloneNode(true));
  card.replaceChildren(frame);
  frame.focus();
}
