/**
 * How a time is written, so that the reader's script can write it again in another zone:
 * `clock` 08:05 · `clock-zone` 08:05 UTC · `moment` 3 January 2020, 08:05 UTC · `day` Friday 3 January 2020.
 */
export type TimeFormat = "clock" | "clock-zone" | "moment" | "day";

/** A span of time in words, `3 January 2020, 05:10–06:55 UTC`, with its ends for the reader's script. */
export interface RangeView {
  /** `2020-01-03T05:10:00Z`. */
  readonly from: string;
  readonly to: string;
  readonly human: string;
}

/** A time in words, printed by `time.eta`. A `clock` never stands alone: its zone is printed beside it. */
export interface TimeView {
  /** `2020-01-03T08:05:00Z`, or `2020-01-03` for a day. */
  readonly machine: string;
  /** As the reader sees it, in the page's language, digits and zone. */
  readonly human: string;
  readonly format: TimeFormat;
}
