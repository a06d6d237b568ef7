import type { Brand } from "./brand.ts";

/** URL part of a blog: lower-case ASCII letters, digits and dashes, at most 80; never changed after publication. */
export type Slug = Brand<"Slug">;

/** Permanent identity of an entry within its blog: the anchor, the file name, the key in feeds and live updates. */
export type EntryId = Brand<"EntryId">;

/** HTML from our renderer, sanitised; the only type that templates print raw. May hold {@link SITE_BASE} marks. */
export type SafeHtml = Brand<"SafeHtml">;

/** Path of an output file below the output folder: `vote/index.html`. */
export type OutputPath = Brand<"OutputPath">;

/**
 * Stands in remembered HTML for the address of the site (`/news` on a page, `https://example.org/news` in a feed);
 * composing a page or feed replaces it. The control character cannot come from content, which loses all of them.
 */
export const SITE_BASE = "\u0001";

const NAME = /^[a-z0-9](?:[a-z0-9-]{0,79})$/;

export function parseSlug(text: string): Slug | undefined {
  return NAME.test(text) ? (text as Slug) : undefined;
}

export function parseEntryId(text: string): EntryId | undefined {
  return NAME.test(text) ? (text as EntryId) : undefined;
}

/** Replaces the marks of local addresses by where the site stands: a path for pages, a full address for feeds. */
export function joinBase(html: SafeHtml, base: string): SafeHtml {
  if (!html.includes(SITE_BASE)) return html;
  // A function, because `$` in a plain replacement has a meaning.
  return html.replaceAll(SITE_BASE, () => base) as SafeHtml;
}

/** For the renderer and template adapter only: declares that the text is sanitised HTML. */
export function safeHtml(text: string): SafeHtml {
  return text as SafeHtml;
}

export function outputPath(text: string): OutputPath {
  return text as OutputPath;
}
