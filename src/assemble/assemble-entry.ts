import type { EntryContent } from "../model/entry-content.ts";
import type { Entry, EntryImage, PublishedEntry, WithdrawnEntry } from "../model/live-blog.ts";
import type { EntryId } from "../model/names.ts";
import type { ToldAttributes } from "../model/run-glance.ts";
import type { Byline } from "../model/settings.ts";
import { dateOf, laterOf, type UtcInstant } from "../model/time.ts";
import type { BlogMaterial, RenderedText } from "./blog-material.ts";
import { entryBylines } from "./entry-bylines.ts";
import { entryImage } from "./entry-image.ts";

/** What an entry takes from its blog. */
export interface EntrySurroundings {
  readonly material: BlogMaterial;
  /** The entry that stands on top. */
  readonly pinned: EntryId | undefined;
  /** Hash of the blog's authors, {@link AUTHORS_KEY_LENGTH} digits: most entries are theirs. */
  readonly authorsKey: string;
}

/** Digits of hashes that are kept: together enough for every entry ever written. */
export const TEXT_KEY_LENGTH = 16;
export const AUTHORS_KEY_LENGTH = 8;
const KEY_LENGTH = TEXT_KEY_LENGTH + AUTHORS_KEY_LENGTH;

/** An entry as typed, with what it takes from its file. */
export interface TypedEntry {
  readonly id: EntryId;
  readonly instant: UtcInstant;
  readonly told: ToldAttributes;
  readonly file: string;
  /** Who writes the part it stands in, where the part says so. */
  readonly authors: readonly Byline[] | undefined;
}

/** The one value for the many entries without attributes. */
export const NOTHING_TOLD: ToldAttributes = {};

/** One entry as published; undefined for a draft. */
export function assembleEntry(
  entry: TypedEntry,
  text: RenderedText | undefined,
  surroundings: EntrySurroundings,
): Entry | undefined {
  const { material } = surroundings;
  const { told, file } = entry;
  if (told.draft) return undefined;
  if (told.withdrawn !== undefined) return withdrawnEntry(entry, told.withdrawn, material);
  if (!text) return undefined;
  const known = knownEntry(entry, text, surroundings);
  if (known) return known;
  const image = told.image === undefined ? undefined : leadImage(material.media(told.image, file), text);
  const published = publishedEntry(entry, text, image, surroundings);
  KNOWN.set(text, { told, authorsKey: surroundings.authorsKey, published });
  return published;
}

interface KnownEntry {
  readonly told: ToldAttributes;
  readonly authorsKey: string;
  readonly published: PublishedEntry;
}

/** By its text: a process that builds again and again gets the same object for an entry that did not change. */
const KNOWN = new WeakMap<RenderedText, KnownEntry>();

/** What was made of an entry before, if all that it took from elsewhere is as it was. */
function knownEntry(
  { id, instant, told, authors }: TypedEntry,
  text: RenderedText,
  { authorsKey, pinned }: EntrySurroundings,
): PublishedEntry | undefined {
  const known = KNOWN.get(text);
  if (known?.authorsKey !== authorsKey || known.published.id !== id || known.published.instant !== instant)
    return undefined;
  const isAlone = authors === undefined && !told.image && text.content.title !== undefined;
  if (!isAlone || known.published.isPinned !== (id === pinned)) return undefined;
  return known.told === told || JSON.stringify(known.told) === JSON.stringify(told) ? known.published : undefined;
}

/** True for an entry whose text readers get. */
export function isShown({ draft, withdrawn }: ToldAttributes): boolean {
  return !draft && withdrawn === undefined;
}

function withdrawnEntry(entry: TypedEntry, reason: string, { hash }: BlogMaterial): WithdrawnEntry {
  const { id, instant } = entry;
  const updatedAt = lastChange(entry, undefined);
  const key = hash(JSON.stringify(["withdrawn", id, instant, updatedAt, reason])).slice(0, KEY_LENGTH);
  return { kind: "withdrawn", id, instant, day: dateOf(instant), updatedAt, key, reason };
}

/** Whether a text shows pictures or leads to files of the site. */
export function hasFiles({ media, files }: EntryContent): boolean {
  return media.length > 0 || files.length > 0;
}

/** The key of an entry that depends on nothing beside its text, with id and time, and the blog's authors. */
export function plainKey({ key }: RenderedText, authorsKey: string): string {
  return `${key.slice(0, TEXT_KEY_LENGTH)}${authorsKey}`;
}

function publishedEntry(
  entry: TypedEntry,
  text: RenderedText,
  image: EntryImage | undefined,
  { pinned, authorsKey, material }: EntrySurroundings,
): PublishedEntry {
  const { told, id, instant } = entry;
  const { bylines, hasOwnBylines } = entryBylines(entry, material.draft.settings.authors);
  const { content } = text;
  const textKey = plainKey(text, authorsKey);
  const published: PublishedEntry = {
    kind: "published",
    id,
    instant,
    day: dateOf(instant),
    updatedAt: lastChange(entry, content.corrections),
    key: textKey,
    isKey: told.key ?? false,
    isBreaking: told.breaking ?? false,
    isPinned: id === pinned,
    bylines,
    hasOwnBylines,
    tags: told.tags ?? [],
    image,
    title: content.title ?? material.timeInWords(instant),
    content,
    hasFiles: hasFiles(content),
  };
  const extras = keyedExtras(published);
  if (!extras) return published;
  return { ...published, key: material.hash(JSON.stringify([textKey, extras])).slice(0, KEY_LENGTH) };
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
  { instant, told }: TypedEntry,
  corrections: RenderedText["content"]["corrections"] | undefined,
): UtcInstant {
  const edited = laterOf(instant, told.updated?.instant ?? instant);
  return (corrections ?? []).reduce((latest, { at }) => laterOf(latest, at ?? latest), edited);
}

/** The picture's words are those that the entry's text gives it; alone on top it adds nothing to the headline. */
function leadImage(file: ReturnType<BlogMaterial["media"]>, { content }: RenderedText): EntryImage | undefined {
  const image = entryImage(file, "");
  const inText = content.media.find((media) => media.file?.path === image?.path);
  return image && inText ? { ...image, alt: inText.alt } : image;
}
