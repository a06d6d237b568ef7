import type { EntryImage } from "../../model/live-blog.ts";

const CARD_TYPES: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/gif", "image/webp"]);
/** Networks leave out what is smaller, in pixels on either side. */
const LEAST = 200;

/** Whether a shared link can show the picture: no network takes SVG, few take AVIF, and none a tiny one. */
export function isCardPicture({ type, width, height }: Pick<EntryImage, "type" | "width" | "height">): boolean {
  return CARD_TYPES.has(type) && (width ?? LEAST) >= LEAST && (height ?? LEAST) >= LEAST;
}
