/**
 * Names that the built site uses itself, beside blogs and in a blog's folder beside entries. No slug and no id may be
 * one of them; the table is closed, so that a name that is free today stays free.
 */
const USED = [
  "404",
  "assets",
  "atom",
  "corrections",
  "embed",
  "favicon",
  "feed",
  "feeds",
  "head",
  "icon",
  "icons",
  "index",
  "latest",
  "live",
  "manifest",
  "media",
  "news-sitemap",
  "oembed",
  "pages",
  "robots",
  "rss",
  "sitemap",
  "static",
  "wirecopy",
] as const;

/** Names of devices, which no file may have on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/u;

const RESERVED: ReadonlySet<string> = new Set(USED);

/** Whether a slug or an id is taken by the site itself. */
export function isReservedName(name: string): boolean {
  return RESERVED.has(name) || DEVICE.test(name);
}
