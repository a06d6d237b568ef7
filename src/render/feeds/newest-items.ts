import type { PublishedEntry } from "../../model/live-blog.ts";
import { SITE_BASE } from "../../model/names.ts";
import type { RenderContext } from "../context.ts";

/** Readers fetch the newest items again and again: more would cost them and the host. */
export const NEWEST_ITEMS = 50;
/** Bytes that a document of newest items may have, in whatever format. */
export const NEWEST_BYTES = 250_000;

/** The head of the document, and what the tags, ids and dates of one item take at most. */
const DOCUMENT_BYTES = 6_000;
const ITEM_BYTES = 900;
const MEDIA_BYTES = 400;
const NAME_BYTES = 90;

/**
 * How many of the entries, newest first, fit into one document. Remembered, because counting asks for the words of all of
 * them, which a build that leaves the feeds as they are does not need.
 */
export function newestCount(
  { addresses, hash, memory }: Pick<RenderContext, "addresses" | "hash" | "memory">,
  entries: readonly PublishedEntry[],
): number {
  const { length } = addresses.absoluteBase;
  const newest = entries.slice(0, NEWEST_ITEMS);
  const place = hash(`newest items ${length} ${newest.map(({ key }) => key).join(" ")}`);
  const known = memory.get(place);
  if (typeof known === "number" && known >= 0 && known <= newest.length) return known;
  const count = fittingCount(newest, (entry) => entryBytes(entry, length));
  memory.set(place, count);
  return count;
}

const KNOWN_BYTES = new WeakMap<PublishedEntry, { readonly baseLength: number; readonly bytes: number }>();

/** Counted once while an entry stays as it is: its blog's feed asks, then that of the site, then those of the next build. */
function entryBytes(entry: PublishedEntry, baseLength: number): number {
  const known = KNOWN_BYTES.get(entry);
  if (known?.baseLength === baseLength) return known.bytes;
  const bytes = itemBytes(entryWords(entry), baseLength);
  KNOWN_BYTES.set(entry, { baseLength, bytes });
  return bytes;
}

/** What makes an item long. */
export interface ItemWords {
  readonly texts: readonly string[];
  readonly names: number;
  readonly media: number;
}

/**
 * How many items fit into one document: at least one; sizes are upper bounds over the three formats, and asked for
 * only of the newest, because the words of a remembered entry must be fetched from the disk.
 */
export function fittingCount<Item>(items: readonly Item[], bytesOf: (item: Item) => number): number {
  const newest = items.slice(0, NEWEST_ITEMS);
  let bytes = DOCUMENT_BYTES;
  const tooFar = newest.findIndex((item, index) => {
    bytes += bytesOf(item);
    return bytes > NEWEST_BYTES && index > 0;
  });
  return tooFar === -1 ? newest.length : tooFar;
}

function entryWords({ content, title, bylines, tags }: PublishedEntry): ItemWords {
  return {
    texts: [
      content.feedHtml ?? content.html,
      ...content.corrections.map(({ html }) => html),
      title,
      // The summary is escaped twice in RSS.
      content.text.slice(0, 600),
      ...bylines.map(({ name, url = "" }) => name + url),
      ...tags,
      ...content.media.map(({ address, alt, caption, credit }) => address + alt + caption + credit),
    ],
    names: bylines.length + tags.length,
    media: content.media.length,
  };
}

/** The most bytes that an item of these words takes; local addresses start with a base of that length. */
export function itemBytes({ texts, names, media }: ItemWords, baseLength: number): number {
  return (
    ITEM_BYTES +
    4 * baseLength +
    media * (MEDIA_BYTES + baseLength) +
    names * NAME_BYTES +
    texts.reduce((sum, text) => sum + escapedBytes(text, baseLength), 0)
  );
}

/** UTF-8 bytes of a text once it is escaped for XML or JSON, whichever is longer. */
function escapedBytes(text: string, baseLength: number): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x800) bytes += 3;
    else if (unit >= 0x80) bytes += 2;
    else bytes += ESCAPED_BYTES[unit] ?? 1;
    if (unit === MARK) bytes += baseLength;
  }
  return bytes;
}

const MARK = SITE_BASE.charCodeAt(0);
/** Bytes of each character of ASCII. */
const ESCAPED_BYTES: readonly number[] = Array.from({ length: 0x80 }, (_, unit) => {
  const longer: Readonly<Record<string, number>> = { "<": 4, ">": 4, "&": 5, '"': 2, "\\": 2, "\n": 2, "\t": 2 };
  return longer[String.fromCharCode(unit)] ?? 1;
});
