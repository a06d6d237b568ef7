import type { LiveBlog, PublishedEntry } from "../../model/live-blog.ts";
import type { RenderContext } from "../context.ts";
import { localeKey } from "../pages/locale-key.ts";
import { textDirection } from "../words/text-direction.ts";
import { createTimes } from "../words/times.ts";
import { createWords } from "../words/words.ts";
import { isCardPicture } from "./card-picture.ts";
import { entryPicture } from "./entry-picture.ts";
import { rememberedShareImage, type ShareImage } from "./share-image.ts";

/** The share images of a blog: its own and those of its key events, where they have no picture that a card can show. */
export interface BlogShareImages {
  readonly blog: ShareImage | undefined;
  /** Undefined for an entry that has such a picture or is no key event. */
  readonly entry: (entry: PublishedEntry) => ShareImage | undefined;
}

export function blogShareImages(context: RenderContext, { settings, image }: LiveBlog): BlogShareImages {
  const { url, noindex } = context.settings;
  // Networks fetch pictures by full address only, and nobody shares what must not be found.
  if (context.drawShareImage === undefined || url === undefined || noindex) {
    return { blog: undefined, entry: () => undefined };
  }
  const { lang, title, socialTitle, showZone, date } = settings;
  const locale = context.locale(lang);
  const times = createTimes(createWords(locale, lang), showZone, lang);
  const frame = { site: context.settings.title, dir: textDirection(lang) };
  const shared = [frame, lang, showZone, localeKey(context, lang)];
  // Words for a date are looked for only when a picture is designed: the first costs more than a build without changes.
  const imageOf = (words: string, at: string, date: () => string): ShareImage | undefined =>
    rememberedShareImage(context, [...shared, words, at], () => ({ ...frame, title: words, date: date() }));
  return {
    blog: image && isCardPicture(image) ? undefined : imageOf(socialTitle ?? title, date, () => times.day(date).human),
    entry: (entry) =>
      entry.isKey && !hasCardPicture(entry)
        ? imageOf(entry.title, entry.instant, () => times.moment(entry.instant).human)
        : undefined,
  };
}

function hasCardPicture(entry: PublishedEntry): boolean {
  const picture = entryPicture(entry);
  return picture !== undefined && isCardPicture(picture);
}
