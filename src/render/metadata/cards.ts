import type { UtcInstant } from "../../model/time.ts";
import { isCardPicture } from "../share-images/card-picture.ts";
import { shortLine } from "../text/valid-text.ts";
import { likelySubtags } from "../words/likely-subtags.ts";
import { type HeadTag, metaName, metaProperty } from "./head-tags.ts";
import type { MetadataImage } from "./image-object.ts";

/** What the shared links of a blog or of the site's pages show alike. */
export interface CardFrame {
  readonly type: "article" | "website";
  readonly siteName: string;
  readonly lang: string;
}

/** What one shared link shows. */
export interface Card {
  readonly title: string;
  readonly description: string;
  /** The page's own address, whatever its canonical one: networks read the card from there. */
  readonly address: string | undefined;
  readonly image: MetadataImage | undefined;
  readonly published?: UtcInstant;
  readonly modified?: UtcInstant;
  readonly tags?: readonly string[];
}

/** Longer titles are cut by every network, some at the letter. */
const TITLE_LENGTH = 150;
/** Below this width the large card would blow the picture up. */
const LARGE_CARD_WIDTH = 300;

export function cardFrameTags({ type, siteName, lang }: CardFrame): readonly HeadTag[] {
  return [
    metaProperty("og:type", type),
    metaProperty("og:site_name", siteName),
    metaProperty("og:locale", openGraphLocale(lang)),
  ];
}

/** Open Graph and X: the latter reads title, text and picture from the former. */
export function cardTags(card: Card): readonly HeadTag[] {
  // Without a public address no network can fetch the picture.
  const image = card.address !== undefined && card.image && isCardPicture(card.image) ? card.image : undefined;
  return [
    metaProperty("og:title", shortLine(card.title, TITLE_LENGTH)),
    metaProperty("og:description", card.description),
    metaProperty("og:url", card.address),
    ...imageTags(image),
    metaProperty("article:published_time", card.published),
    metaProperty("article:modified_time", card.modified),
    ...(card.tags ?? []).map((tag) => metaProperty("article:tag", tag)),
    metaName("twitter:card", image && (image.width ?? 0) >= LARGE_CARD_WIDTH ? "summary_large_image" : "summary"),
  ];
}

function imageTags(image: MetadataImage | undefined): readonly HeadTag[] {
  if (image === undefined) return [];
  return [
    metaProperty("og:image", image.address),
    metaProperty("og:image:type", image.type),
    metaProperty("og:image:width", image.width?.toString()),
    metaProperty("og:image:height", image.height?.toString()),
    metaProperty("og:image:alt", image.alt),
  ];
}

/** `fa_IR` for `fa`: Open Graph wants a territory, so the language's likeliest one stands in. */
function openGraphLocale(lang: string): string | undefined {
  const likely = likelySubtags(lang);
  return likely?.region && `${likely.language}_${likely.region}`;
}
