import type { SafeHtml } from "../../model/names.ts";
import type { CalendarDate } from "../../model/time.ts";
import type { HeadView, StatusView, TitleLength } from "./head-view.ts";
import type { ImageView, LinkView } from "./link-view.ts";
import type { PageView } from "./page-view.ts";
import type { PinnedItemView } from "./pinned-item-view.ts";
import type { RangeView, TimeView } from "./time-view.ts";

/** Template `newest`: `SLUG/index.html`. */
export interface NewestPageView extends PageView {
  readonly kind: "newest";
  readonly status: StatusView;
  readonly blog: HeadView;
  readonly image: ImageView | null;
  readonly order: "newest-first" | "oldest-first";
  /** The pinned entry's article, on top. */
  readonly pinned: SafeHtml | null;
  readonly days: readonly DayView[];
  /** To `pages/1/`: takes the place of the order switch when an ended blog has older pages. */
  readonly start: LinkView | null;
  /** `ls/stb (AP, Reuters)`. */
  readonly credits: string | null;
}

/** Template `older`: `SLUG/pages/N/index.html`. Names nothing that moves when an entry is added. */
export interface OlderPageView extends PageView {
  readonly kind: "older";
  /** The blog, linked to its newest page. */
  readonly blog: LinkView;
  /** By the number of characters of the blog's title. */
  readonly length: TitleLength;
  /** `Older updates, page 3`. */
  readonly heading: string;
  /** `Friday 3 January 2020, 05:10–06:55 UTC`: what this page covers. */
  readonly range: RangeView;
  readonly zoneNote: string;
  readonly order: "newest-first" | "oldest-first";
  readonly days: readonly DayView[];
  readonly newer: LinkView;
  readonly older: LinkView | null;
  readonly credits: string | null;
}

/** The entries of one day in page order. */
export interface DayView {
  readonly day: CalendarDate;
  /** Id of the heading: `day_2020-01-03`. */
  readonly anchor: string;
  /** Format `day`. */
  readonly heading: TimeView;
  readonly items: readonly DayItemView[];
  /** True when ten or more entries stand above: browsers may leave these unpainted until they come near. */
  readonly isFar: boolean;
}

export type DayItemView = EntryItemView | PinnedItemView;

/** An entry's article, made by `entry.eta`. */
export interface EntryItemView {
  readonly kind: "entry";
  readonly html: SafeHtml;
}
