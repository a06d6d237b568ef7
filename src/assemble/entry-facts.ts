import type { EntryContent } from "../model/entry-content.ts";
import type { Hash } from "../model/hash.ts";
import type { PublishedEntry } from "../model/live-blog.ts";
import type { EntryId } from "../model/names.ts";
import type { ToldAttributes } from "../model/run-glance.ts";
import type { Byline } from "../model/settings.ts";
import { laterOf, type UtcInstant } from "../model/time.ts";
import type { RenderedText } from "./blog-material.ts";

/** What entries take from their blog. Entries are kept from build to build, so that it must not hold the blog itself. */
export interface BlogFrame {
  readonly authors: readonly Byline[];
  /** Hash of the authors, {@link AUTHORS_KEY_LENGTH} digits: most entries are theirs. */
  readonly authorsKey: string;
  /** The entry that stands on top. */
  readonly pinned: EntryId | undefined;
  readonly hash: Hash;
}

/** Digits of hashes that are kept: together enough for every entry ever written. */
export const TEXT_KEY_LENGTH = 16;
export const AUTHORS_KEY_LENGTH = 8;
export const KEY_LENGTH = TEXT_KEY_LENGTH + AUTHORS_KEY_LENGTH;

/** The one value for the many entries without attributes. */
export const NOTHING_TOLD: ToldAttributes = {};

/** Whether a text shows pictures or leads to files of the site. */
export function hasFiles({ media, files }: EntryContent): boolean {
  return media.length > 0 || files.length > 0;
}

/** The key of an entry that depends on nothing beside its text, with id and time, and the blog's authors. */
export function plainKey({ key }: RenderedText, authorsKey: string): string {
  return `${key.slice(0, TEXT_KEY_LENGTH)}${authorsKey}`;
}

/** The key of any published entry, given what it would be if it were plain. */
export function fullKey(entry: Omit<PublishedEntry, "key">, plain: string, hash: Hash): string {
  const extras = keyedExtras(entry);
  return extras ? hash(JSON.stringify([plain, extras])).slice(0, KEY_LENGTH) : plain;
}

/** What an entry depends on beside its text (with id and time) and the blog's authors; most have nothing, and need no hash. */
function keyedExtras(entry: Omit<PublishedEntry, "key">): readonly unknown[] | undefined {
  const { instant, updatedAt, isKey, isBreaking, isPinned, bylines, hasOwnBylines, tags, image, title, content } =
    entry;
  const isMarked = isKey || isBreaking || isPinned || hasOwnBylines;
  const isNamedByTime = content.title === undefined;
  if (!isMarked && !isNamedByTime && updatedAt === instant && tags.length === 0 && !image) return undefined;
  const people = hasOwnBylines ? bylines : undefined;
  return [isKey, isBreaking, isPinned, people, updatedAt, tags, image, isNamedByTime ? title : undefined];
}

/** The latest of an entry's time, what its attribute line says, and its corrections. */
export function lastChange(
  instant: UtcInstant,
  { updated }: ToldAttributes,
  content: Pick<EntryContent, "corrections"> | undefined,
): UtcInstant {
  const edited = laterOf(instant, updated?.instant ?? instant);
  return (content?.corrections ?? []).reduce((latest, { at }) => laterOf(latest, at ?? latest), edited);
}
