import type { EntryInputs, MediaFile } from "../model/entry-content.ts";
import { instantOf, parseCalendarDate, type UtcInstant } from "../model/time.ts";

/** Midnight of the model event's day; later by the given time. */
export function testInstant(hours: number, minutes: number): UtcInstant {
  const date = parseCalendarDate("2020-01-03");
  if (!date) throw new Error("The test date is no date.");
  return instantOf(date, { hours, minutes });
}

/** Inputs of an entry of 07:48 with the given text; everything else as in a blog without surprises. */
export function entryInputs(text: string, others: Partial<EntryInputs> = {}): EntryInputs {
  return {
    kind: "entry",
    text,
    headline: undefined,
    id: "council",
    instant: testInstant(7, 48),
    definitions: [],
    media: {},
    entryLinks: {},
    lang: "en",
    correctionWords: ["correction", "corrected", "clarification"],
    words: {},
    imageHosts: [],
    ...others,
  };
}

/** A picture of 800 by 600 pixels. */
export const TEST_PICTURE: MediaFile = {
  kind: "picture",
  path: "media/strike.3fa9c1d2.jpg",
  type: "image/jpeg",
  bytes: 40_000,
  width: 800,
  height: 600,
};
