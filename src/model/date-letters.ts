import type { DraftEntry } from "./draft.ts";

/** Letters for the ways in which the date of an entry is found. */
export const DATE_LETTERS: Readonly<Record<DraftEntry["dateFrom"], string>> = {
  own: "o",
  "day-heading": "d",
  part: "p",
  blog: "b",
};
