import type { ContentMedia } from "../../model/entry-content.ts";
import type { PublishedEntry } from "../../model/live-blog.ts";
import { joinBase, SITE_BASE, safeHtml } from "../../model/names.ts";
import type { BlogSettings } from "../../model/settings.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { plainLine, shortLine, validText } from "../text/valid-text.ts";
import type { FeedItem, FeedMedia } from "./feed.ts";
import { nameUuid } from "./name-uuid.ts";

/** Where items point and what seeds their ids. */
export interface ItemPlace {
  /** Full address of the site, without a slash at the end. */
  readonly base: string;
  readonly siteId: string;
  readonly blog: BlogSettings;
  /** Path of an entry's own page below the base, with a slash in front. */
  readonly entryPath: (id: string) => string;
}

const SUMMARY_LENGTH = 300;
const MEDIUM = { picture: "image", sound: "audio", film: "video" } as const;

/** An entry as an item: its id comes from its identity alone, so that an edit never makes a new item. */
export function entryItem(entry: PublishedEntry, place: ItemPlace): FeedItem {
  const { content } = entry;
  const image = entry.image && `${place.base}/${entry.image.path}`;
  return {
    id: nameUuid(`${place.siteId}/${place.blog.slug}/${entry.id}`),
    address: place.base + place.entryPath(entry.id),
    title: plainLine(entry.title),
    html: itemHtml(entry, place.base),
    summary: shortLine(content.text, SUMMARY_LENGTH),
    published: entry.instant,
    updated: entry.updatedAt,
    authors: entry.bylines.map(({ name, ...rest }) => ({ ...rest, name: plainLine(name) })),
    tags: entry.tags.map(plainLine),
    lang: place.blog.lang,
    image,
    media: content.media.flatMap((media) => feedMedia(media, place.base)),
  };
}

/** The body as it reads outside our pages: lead picture and corrections first, every address absolute. */
function itemHtml({ content, image }: PublishedEntry, base: string): string {
  const lead = image && !content.media.some(({ file }) => file?.path === image.path) ? leadPicture(image, base) : "";
  const corrections = content.corrections.map(({ html }) => `<blockquote>${html}</blockquote>\n`).join("");
  const body = content.feedHtml ?? content.html;
  return validText(joinBase(safeHtml(lead + corrections + body), base));
}

function leadPicture({ path, alt }: NonNullable<PublishedEntry["image"]>, base: string): string {
  return `<p><img src="${escapeHtml(`${base}/${path}`)}" alt="${escapeHtml(alt)}"></p>\n`;
}

function feedMedia({ file, address, alt, caption, credit }: ContentMedia, base: string): FeedMedia[] {
  if (file === undefined || file.kind === "captions" || file.kind === "document") return [];
  return [
    {
      medium: MEDIUM[file.kind],
      address: absolute(address, base),
      type: file.type,
      bytes: file.bytes,
      width: file.width,
      height: file.height,
      description: plainLine(alt === "" ? caption : alt),
      credit: plainLine(credit),
    },
  ];
}

/** Local addresses stand below the site's base, with or without its mark. */
function absolute(address: string, base: string): string {
  const path = address.startsWith(SITE_BASE) ? address.slice(SITE_BASE.length) : address;
  return path.startsWith("/") ? base + path : path;
}
