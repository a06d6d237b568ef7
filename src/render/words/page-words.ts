/** Keys of the fixed words that templates print. */
export const PAGE_WORDS = [
  "skip",
  "navigation",
  "footer",
  "updated",
  "key-event",
  "key-events",
  "breaking",
  "pinned",
  "withdrawn",
  "share",
  "updates",
  "toolbar",
  "order-newest",
  "order-oldest",
  /** Rule above the entries that the reader has seen. */
  "new-since",
  "pause",
  "resume",
  "zone-local",
  /** `Show times in {zone}`; templates get it filled. */
  "zone-server",
  "whole-blog",
  "latest-updates",
  "pages",
  "corrections",
  "corrections-introduction",
  "corrections-empty",
  "index-empty",
  "not-found",
  "not-found-text",
  "moved",
  "moved-text",
] as const;

export type PageWordKey = (typeof PAGE_WORDS)[number];

/** The fixed words of a page, ready to print, by key. */
export type PageWords = Readonly<Record<PageWordKey, string>>;
