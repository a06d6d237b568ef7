import type { EntryContent } from "../../model/entry-content.ts";
import type { LiveBlog, PublishedEntry } from "../../model/live-blog.ts";
import type { BlogSettings } from "../../model/settings.ts";
import type { UtcInstant } from "../../model/time.ts";
import type { RenderContext } from "../context.ts";
import { stampsOf } from "../group-key.ts";
import { oncePerStretch } from "../once-per-stretch.ts";
import { localeKey } from "../pages/locale-key.ts";
import { stretchesOf } from "../stretches-of.ts";
import { textDirection } from "../words/text-direction.ts";
import { createTimes } from "../words/times.ts";
import { createWords } from "../words/words.ts";
import { isCardPicture } from "./card-picture.ts";
import { entryPicture, firstPicture } from "./entry-picture.ts";
import { isRememberedPath, namedImage, rememberedShareImage, type ShareImage } from "./share-image.ts";

/** The share images of a blog: its own and those of its key events, where they have no picture that a card can show. */
export interface BlogShareImages {
  readonly blog: ShareImage | undefined;
  /** Undefined for an entry that has such a picture or is no key event. */
  readonly entry: (entry: PublishedEntry) => ShareImage | undefined;
  /** Those of key events, given newest first. */
  readonly entries: (keyEvents: readonly PublishedEntry[]) => readonly (ShareImage | undefined)[];
}

export function blogShareImages(context: RenderContext, { settings, image }: LiveBlog): BlogShareImages {
  const designs = context.drawShareImage && designsOf(context, settings);
  if (!designs) return { blog: undefined, entry: () => undefined, entries: () => [] };
  const entry = (each: PublishedEntry) => (each.isKey && !hasCardPicture(each) ? knownImage(each, designs) : undefined);
  return {
    blog: image && isCardPicture(image) ? undefined : designs.blog(),
    entry,
    entries: (keyEvents) =>
      stretchesOf(keyEvents, NAMED_TOGETHER).flatMap((stretch) =>
        imagesOfStretch(stretch, designs.frame, () => namedTogether(context, designs.frame, stretch, entry)),
      ),
  };
}

/** Key events whose pictures are remembered by one value: hundreds of them need not be looked up one by one. */
const NAMED_TOGETHER = 64;

const imagesOfStretch = oncePerStretch<readonly (ShareImage | undefined)[]>();

function namedTogether(
  { hash, memory }: DesignContext,
  frame: string,
  keyEvents: readonly PublishedEntry[],
  imageOf: BlogShareImages["entry"],
): readonly (ShareImage | undefined)[] {
  const place = hash(`share images\n${frame}\n${stampsOf(keyEvents)}`);
  const known = memory.get(place);
  if (Array.isArray(known) && known.length === keyEvents.length && known.every(isRememberedPath)) {
    return keyEvents.map((entry, index) => namedImage(known[index] ?? "", () => imageOf(entry)));
  }
  const images = keyEvents.map(imageOf);
  memory.set(
    place,
    images.map((image) => image?.path ?? ""),
  );
  return images;
}

/** A key event that was rendered just now. */
export interface RenderedKeyEvent {
  readonly instant: UtcInstant;
  readonly content: Pick<EntryContent, "title" | "media">;
}

/**
 * Tells of the pictures of a blog before the blog is put together: of its own at once, of a key event when its text is
 * rendered. A few of them may turn out not to be wanted, and the others are asked for again.
 */
export function expectShareImages(
  context: DesignContext,
  settings: BlogSettings,
  expect: (svg: string) => void,
): (event: RenderedKeyEvent) => void {
  const designs = designsOf(context, settings);
  const tell = (image: ShareImage | undefined) => image && expect(image.svg);
  if (settings.image === undefined) tell(designs?.blog());
  return ({ instant, content: { title, media } }) => {
    const picture = firstPicture(media);
    if (title !== undefined && !(picture && isCardPicture(picture))) tell(designs?.entry({ title, instant }));
  };
}

type DesignContext = Pick<RenderContext, "settings" | "locale" | "hash" | "memory">;

interface Designs {
  /** All that the pictures show beside their own words. */
  readonly frame: string;
  readonly blog: () => ShareImage | undefined;
  readonly entry: (words: Pick<PublishedEntry, "title" | "instant">) => ShareImage | undefined;
}

/** Undefined where nobody would fetch the pictures: networks do by full address only, and nobody shares what must not be found. */
function designsOf(context: DesignContext, settings: BlogSettings): Designs | undefined {
  const { url, noindex, title: site } = context.settings;
  if (url === undefined || noindex) return undefined;
  const { lang, title, socialTitle, showZone, date } = settings;
  const times = createTimes(createWords(context.locale(lang), lang), showZone, lang);
  const frame = { site, dir: textDirection(lang) };
  const shared = [frame, lang, showZone, localeKey(context, lang)];
  // Words for a date are looked for only when a picture is designed: the first costs more than a build without changes.
  const imageOf = (words: string, at: string, date: () => string): ShareImage | undefined =>
    rememberedShareImage(context, [...shared, words, at], () => ({ ...frame, title: words, date: date() }));
  return {
    frame: JSON.stringify(shared),
    blog: () => imageOf(socialTitle ?? title, date, () => times.day(date).human),
    entry: ({ title: words, instant }) => imageOf(words, instant, () => times.moment(instant).human),
  };
}

const KNOWN = new WeakMap<PublishedEntry, { readonly frame: string; readonly image: ShareImage | undefined }>();

/** A process that builds again and again names the picture of an entry once, while the entry stays as it is. */
function knownImage(entry: PublishedEntry, { frame, entry: design }: Designs): ShareImage | undefined {
  const known = KNOWN.get(entry);
  if (known?.frame === frame) return known.image;
  const image = design(entry);
  KNOWN.set(entry, { frame, image });
  return image;
}

function hasCardPicture(entry: PublishedEntry): boolean {
  const picture = entryPicture(entry);
  return picture !== undefined && isCardPicture(picture);
}
