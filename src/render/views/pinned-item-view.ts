import type { EntryId } from "../../model/names.ts";
import type { CalendarDate } from "../../model/time.ts";
import type { TimeView } from "./time-view.ts";

/** Stands where the pinned entry belongs by its time and leads to it. */
export interface PinnedItemView {
  readonly kind: "pinned";
  readonly id: EntryId;
  readonly day: CalendarDate;
  readonly title: string;
  /** Format `clock`. */
  readonly time: TimeView;
  readonly zone: string;
}
