/** Keys of the words that the reader's script says; they reach it as JSON in the page. */
export const READER_WORDS = [
  /** `All times {zone}`. */
  "zone-note",
  "badge-paused",
  "badge-offline",
  /** Beside the badge while the network fails: `Last checked {time}`. */
  "last-checked",
  "copied",
  /** Where neither sharing nor copying works: `Copy this address: {address}`. */
  "copy-failed",
  /** What is told when a state of the status line follows another. */
  "announce-upcoming",
  "announce-live",
  "announce-ended",
  "announce-paused",
  "announce-offline",
  /** Button of a page whose templates or script have a newer version. */
  "reload",
] as const;

export type ReaderWordKey = (typeof READER_WORDS)[number];

/** Button and announcement of entries that wait, `3 new updates`, and what has happened since an entry. */
export const READER_PLURALS = [
  "new-updates",
  /** On an entry's own page, link to the blog: `3 newer updates`. */
  "newer-updates",
] as const;

export type ReaderPluralKey = (typeof READER_PLURALS)[number];
