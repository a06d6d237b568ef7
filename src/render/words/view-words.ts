/** Keys of the phrases that those who fill views, metadata and feeds put values into. */
export const VIEW_WORDS = [
  "badge-live",
  "badge-upcoming",
  "badge-ended",
  /** `By {names}`. */
  "by",
  /** `All times {zone}`. */
  "zone-note",
  /** `{date}, {time}`. */
  "moment",
  /** `{from}–{to}`. */
  "range",
  /** `Key events ({count})`. */
  "key-events-count",
  "older",
  "newer",
  /** Leads to the oldest page of an ended blog. */
  "from-start",
  /** `Earlier updates, page {page}`. */
  "older-page",
  /** Document title of an older page, `{title}, page {page}`. */
  "title-page",
  /** Document title of a live blog, `{title} – live updates`. */
  "title-live",
  /** Document title of an ended blog, `{title} – as it happened`. */
  "title-ended",
  /** Document title while a breaking entry is the newest, `Breaking: {title}`. */
  "title-breaking",
  /** Stands for an entry without headline and text, `Update at {time}`. */
  "entry-title",
  "closing",
  "empty",
  "empty-upcoming",
  "group-live",
  "group-upcoming",
  "group-ended",
  "all-blogs",
  "corrections-feed",
  "corrections-policy",
] as const;

export type ViewWordKey = (typeof VIEW_WORDS)[number];

/** Keys of phrases that depend on a number. */
export const VIEW_PLURALS = ["updates-count"] as const;

export type ViewPluralKey = (typeof VIEW_PLURALS)[number];
