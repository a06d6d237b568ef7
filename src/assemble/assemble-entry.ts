import type { Entry, EntryImage, PublishedEntry, WithdrawnEntry } from "../model/live-blog.ts";
import type { EntryId } from "../model/names.ts";
import type { ToldAttributes } from "../model/run-glance.ts";
import type { Byline } from "../model/settings.ts";
import { dateOf, type UtcInstant } from "../model/time.ts";
import type { BlogMaterial, RenderedText } from "./blog-material.ts";
import { entryBylines } from "./entry-bylines.ts";
import { type BlogFrame, fullKey, hasFiles, KEY_LENGTH, lastChange, plainKey } from "./entry-facts.ts";
import { entryImage } from "./entry-image.ts";

/** What an entry takes from elsewhere. */
export interface EntrySurroundings {
  readonly material: BlogMaterial;
  readonly frame: BlogFrame;
}

/** An entry as typed, with what it takes from its file. */
export interface TypedEntry {
  readonly id: EntryId;
  readonly instant: UtcInstant;
  readonly told: ToldAttributes;
  readonly file: string;
  /** Who writes the part it stands in, where the part says so. */
  readonly authors: readonly Byline[] | undefined;
}

/** One entry as published; undefined where there is neither a text nor a reason for its absence. */
export function assembleEntry(
  entry: TypedEntry,
  text: RenderedText | undefined,
  surroundings: EntrySurroundings,
): Entry | undefined {
  const { told } = entry;
  if (told.withdrawn !== undefined) return withdrawnEntry(entry, told.withdrawn, surroundings);
  return text && publishedEntry(entry, text, surroundings);
}

/** True for an entry whose text readers get. */
export function isShown({ draft, withdrawn }: ToldAttributes): boolean {
  return !draft && withdrawn === undefined;
}

function withdrawnEntry({ id, instant, told }: TypedEntry, reason: string, { frame }: EntrySurroundings) {
  const updatedAt = lastChange(instant, told, undefined);
  const key = frame.hash(JSON.stringify(["withdrawn", id, instant, updatedAt, reason])).slice(0, KEY_LENGTH);
  const entry: WithdrawnEntry = { kind: "withdrawn", id, instant, day: dateOf(instant), updatedAt, key, reason };
  return entry;
}

function publishedEntry(entry: TypedEntry, text: RenderedText, { frame, material }: EntrySurroundings): PublishedEntry {
  const { told, id, instant, file } = entry;
  const { content } = text;
  const { bylines, hasOwnBylines } = entryBylines(entry, frame.authors);
  const published: Omit<PublishedEntry, "key"> = {
    kind: "published",
    id,
    instant,
    day: dateOf(instant),
    updatedAt: lastChange(instant, told, content),
    isKey: told.key ?? false,
    isBreaking: told.breaking ?? false,
    isPinned: id === frame.pinned,
    bylines,
    hasOwnBylines,
    tags: told.tags ?? [],
    image: told.image === undefined ? undefined : leadImage(material.media(told.image, file), text),
    title: content.title ?? material.timeInWords(instant),
    content,
    hasFiles: hasFiles(content),
  };
  return Object.assign(published, { key: fullKey(published, plainKey(text, frame.authorsKey), frame.hash) });
}

/** The picture's words are those that the entry's text gives it; alone on top it adds nothing to the headline. */
function leadImage(file: ReturnType<BlogMaterial["media"]>, { content }: RenderedText): EntryImage | undefined {
  const image = entryImage(file, "");
  const inText = content.media.find((media) => media.file?.path === image?.path);
  return image && inText ? { ...image, alt: inText.alt } : image;
}
