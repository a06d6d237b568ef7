import type { ContentMedia, EntryContent } from "../../model/entry-content.ts";
import type { EntryImage, PublishedEntry } from "../../model/live-blog.ts";
import { joinBase, safeHtml } from "../../model/names.ts";
import type { BlogSettings } from "../../model/settings.ts";
import type { Addresses } from "../addresses.ts";
import type { RenderContext } from "../context.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { plainLine, shortLine, validText } from "../text/valid-text.ts";
import type { FeedItem, FeedMedia } from "./feed.ts";
import { plainByline } from "./feed-identity.ts";
import { nameUuid } from "./name-uuid.ts";

const SUMMARY_LENGTH = 300;
const MEDIUM = { picture: "image", sound: "audio", film: "video" } as const;

const KNOWN = new WeakMap<PublishedEntry, { readonly frame: string; readonly item: FeedItem }>();

/**
 * The item of one of the newest entries: the same object for the feeds of blog and site, and while a process builds again and
 * again, until the entry changes. Older ones are asked for once, and not kept.
 */
export function newestEntryItem(context: RenderContext, blog: BlogSettings, entry: PublishedEntry): FeedItem {
  const { addresses, settings } = context;
  const address = addresses.absolute(addresses.entry(blog.slug, entry.id));
  const frame = `${settings.id} ${blog.slug} ${blog.lang} ${addresses.absoluteBase} ${address}`;
  const known = KNOWN.get(entry);
  if (known?.frame === frame) return known.item;
  const item = entryItem(context, blog, entry);
  KNOWN.set(entry, { frame, item });
  return item;
}

/** An entry as an item: its id comes from its identity alone, so that an edit never makes a new item. */
export function entryItem(context: RenderContext, blog: BlogSettings, entry: PublishedEntry): FeedItem {
  const { addresses, settings } = context;
  const { content, image } = entry;
  return {
    id: nameUuid(`${settings.id}/${blog.slug}/${entry.id}`),
    address: addresses.absolute(addresses.entry(blog.slug, entry.id)),
    title: plainLine(entry.title),
    html: itemHtml(entry, addresses),
    summary: shortLine(content.text, SUMMARY_LENGTH),
    published: entry.instant,
    updated: entry.updatedAt,
    authors: entry.bylines.map(plainByline),
    tags: entry.tags.map(plainLine),
    lang: blog.lang,
    image: image && addresses.absolute(addresses.file(image.path)),
    media: [...leadMedia(entry, addresses), ...content.media.flatMap((media) => feedMedia(media, addresses))],
  };
}

/** The body as it reads outside our pages: lead picture and corrections first, every address absolute. */
function itemHtml({ content, image }: PublishedEntry, addresses: Addresses): string {
  const lead = image && !isInText(image, content) ? leadPicture(image, addresses) : "";
  const corrections = content.corrections.map(({ html }) => `<blockquote>${html}</blockquote>\n`).join("");
  const body = content.feedHtml ?? content.html;
  return validText(joinBase(safeHtml(lead + corrections + body), addresses.absoluteBase));
}

function isInText({ path }: EntryImage, { media }: EntryContent): boolean {
  return media.some(({ file }) => file?.path === path);
}

function leadMedia({ image, content }: PublishedEntry, addresses: Addresses): FeedMedia[] {
  if (!image || isInText(image, content)) return [];
  const { path, type, width, height, alt } = image;
  const address = addresses.absolute(addresses.file(path));
  return [{ medium: "image", address, type, bytes: undefined, width, height, description: plainLine(alt), credit: "" }];
}

function leadPicture({ path, alt }: EntryImage, addresses: Addresses): string {
  const address = addresses.absolute(addresses.file(path));
  return `<p><img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}"></p>\n`;
}

function feedMedia({ file, alt, caption, credit }: ContentMedia, addresses: Addresses): FeedMedia[] {
  if (file === undefined || file.kind === "captions" || file.kind === "document") return [];
  return [
    {
      medium: MEDIUM[file.kind],
      address: addresses.absolute(addresses.file(file.path)),
      type: file.type,
      bytes: file.bytes,
      width: file.width,
      height: file.height,
      description: plainLine(alt === "" ? caption : alt),
      credit: plainLine(credit),
    },
  ];
}
