import type { DraftEntry } from "../model/draft.ts";
import type { Entry, EntryImage, PublishedEntry, WithdrawnEntry } from "../model/live-blog.ts";
import type { EntryId } from "../model/names.ts";
import { dateOf, laterOf, type UtcInstant } from "../model/time.ts";
import type { BlogMaterial, RenderedText } from "./blog-material.ts";
import { entryBylines } from "./entry-bylines.ts";
import { entryImage } from "./entry-image.ts";
import type { PlacedEntry } from "./order-entries.ts";

/** What an entry takes from its blog. */
export interface EntrySurroundings {
  readonly material: BlogMaterial;
  /** The entry that stands on top. */
  readonly pinned: EntryId | undefined;
  /** Hash of the blog's authors, {@link AUTHORS_KEY_LENGTH} digits: most entries are theirs. */
  readonly authorsKey: string;
}

/** Digits of hashes that are kept: together enough for every entry ever written. */
const TEXT_KEY_LENGTH = 16;
export const AUTHORS_KEY_LENGTH = 8;
const KEY_LENGTH = TEXT_KEY_LENGTH + AUTHORS_KEY_LENGTH;

/** One entry as published; undefined for a draft. */
export function assembleEntry(place: PlacedEntry, surroundings: EntrySurroundings): Entry | undefined {
  const { material } = surroundings;
  const { entry, file } = place;
  const { attributes, id } = entry;
  if (attributes.draft?.value) return undefined;
  if (attributes.withdrawn) return withdrawnEntry(entry, attributes.withdrawn.value, material);
  const text = material.entries.get(id);
  if (!text) return undefined;
  const known = knownEntry(place, text, surroundings);
  if (known) return known;
  const path = attributes.image?.value;
  const image = path === undefined ? undefined : leadImage(material.media(path, file), text);
  const published = publishedEntry(place, text, image, surroundings);
  KNOWN.set(entry.words, { text, authorsKey: surroundings.authorsKey, published });
  return published;
}

interface KnownEntry {
  readonly text: RenderedText;
  readonly authorsKey: string;
  readonly published: PublishedEntry;
}

/** A process that builds again and again gets the same object for an entry that did not change. */
const KNOWN = new WeakMap<DraftEntry["words"], KnownEntry>();

/** What was made of an entry before, if all that it took from elsewhere is as it was. */
function knownEntry(
  { entry, authors }: PlacedEntry,
  text: RenderedText,
  { authorsKey, pinned }: EntrySurroundings,
): PublishedEntry | undefined {
  const known = KNOWN.get(entry.words);
  if (known?.text !== text || known.authorsKey !== authorsKey) return undefined;
  const isAlone = authors === undefined && !entry.attributes.image && text.content.title !== undefined;
  return isAlone && known.published.isPinned === (entry.id === pinned) ? known.published : undefined;
}

/** True for an entry whose text readers get. */
export function isShown({ attributes }: DraftEntry): boolean {
  return !attributes.draft?.value && !attributes.withdrawn;
}

function withdrawnEntry(entry: DraftEntry, reason: string, { hash }: BlogMaterial): WithdrawnEntry {
  const { id, instant } = entry;
  const updatedAt = lastChange(entry, undefined);
  const key = hash(JSON.stringify(["withdrawn", id, instant, updatedAt, reason])).slice(0, KEY_LENGTH);
  return { kind: "withdrawn", id, instant, day: dateOf(instant), updatedAt, key, reason };
}

function publishedEntry(
  { entry, authors }: PlacedEntry,
  { key: textKey, content }: RenderedText,
  image: EntryImage | undefined,
  { pinned, authorsKey, material }: EntrySurroundings,
): PublishedEntry {
  const { attributes, id, instant } = entry;
  const { bylines, hasOwnBylines } = entryBylines(entry, authors, material.draft.settings.authors);
  const plainKey = `${textKey.slice(0, TEXT_KEY_LENGTH)}${authorsKey}`;
  const published: PublishedEntry = {
    kind: "published",
    id,
    instant,
    day: dateOf(instant),
    updatedAt: lastChange(entry, content.corrections),
    key: plainKey,
    isKey: attributes.key?.value ?? false,
    isBreaking: attributes.breaking?.value ?? false,
    isPinned: id === pinned,
    bylines,
    hasOwnBylines,
    tags: attributes.tags?.value ?? [],
    image,
    title: content.title ?? material.timeInWords(instant),
    content,
  };
  const extras = keyedExtras(published);
  if (!extras) return published;
  return { ...published, key: material.hash(JSON.stringify([plainKey, extras])).slice(0, KEY_LENGTH) };
}

/** What an entry depends on beside its text (with id and time) and the blog's authors; most have nothing, and need no hash. */
function keyedExtras(entry: PublishedEntry): readonly unknown[] | undefined {
  const { instant, updatedAt, isKey, isBreaking, isPinned, bylines, hasOwnBylines, tags, image, title, content } =
    entry;
  const isMarked = isKey || isBreaking || isPinned || hasOwnBylines;
  const isNamedByTime = content.title === undefined;
  if (!isMarked && !isNamedByTime && updatedAt === instant && tags.length === 0 && !image) return undefined;
  const people = hasOwnBylines ? bylines : undefined;
  return [isKey, isBreaking, isPinned, people, updatedAt, tags, image, isNamedByTime ? title : undefined];
}

function lastChange(
  { instant, attributes }: DraftEntry,
  corrections: RenderedText["content"]["corrections"] | undefined,
): UtcInstant {
  const edited = laterOf(instant, attributes.updated?.value.instant ?? instant);
  return (corrections ?? []).reduce((latest, { at }) => laterOf(latest, at ?? latest), edited);
}

/** The picture's words are those that the entry's text gives it; alone on top it adds nothing to the headline. */
function leadImage(file: ReturnType<BlogMaterial["media"]>, { content }: RenderedText): EntryImage | undefined {
  const image = entryImage(file, "");
  const inText = content.media.find((media) => media.file?.path === image?.path);
  return image && inText ? { ...image, alt: inText.alt } : image;
}
