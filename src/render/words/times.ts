import type { CalendarDate, UtcInstant } from "../../model/time.ts";
import type { TimeView } from "../views/time-view.ts";

/** Times and dates in the words of one locale and one zone. Pure; made once per locale and zone. */
export interface Times {
  /** Language tag for `Intl`, with calendar and digits: `fa-u-ca-gregory-nu-arabext`. */
  readonly tag: string;
  /** `UTC`, or the IANA name of the zone in which the text shows times. */
  readonly zone: string;
  /** `08:05`; print {@link Times.zoneLabel} beside it. */
  readonly clock: (instant: UtcInstant) => TimeView;
  /** `08:05 UTC`. */
  readonly clockZone: (instant: UtcInstant) => TimeView;
  /** `3 January 2020, 08:05 UTC`. */
  readonly moment: (instant: UtcInstant) => TimeView;
  /** `Friday 3 January 2020`. */
  readonly day: (date: CalendarDate) => TimeView;
  /** The zone's short name at that moment: `UTC`, `CET`, `GMT+3`. */
  readonly zoneLabel: (instant: UtcInstant) => string;
  /** `05:10–06:55 UTC`, with dates where the two lie on different days. */
  readonly range: (first: UtcInstant, last: UtcInstant) => string;
  /** The day of an instant in the zone: its heading in the timeline. */
  readonly dayOf: (instant: UtcInstant) => CalendarDate;
}
