/** Keys of the fixed words that templates print. */
export const PAGE_WORDS = [
  "skip",
  "navigation",
  "updated",
  "key-event",
  "breaking",
  "pinned",
  "pinned-link",
  "withdrawn",
  "share",
  "updates",
  "empty",
  "toolbar",
  "order-oldest",
  "pause",
  "zone-local",
  "to-top",
  "read-from-start",
  "see-whole-blog",
  "older-or-newer",
  "corrections",
  "corrections-introduction",
  "corrections-empty",
  "corrections-policy",
  "about-blog",
  "index-empty",
  "not-found",
  "not-found-text",
  "moved",
  "moved-text",
  "feed",
  "credits",
  "latest-updates",
  "key-events",
] as const;

export type PageWordKey = (typeof PAGE_WORDS)[number];

/** The fixed words of a page, ready to print, by key. */
export type PageWords = Readonly<Record<PageWordKey, string>>;
