import type { EntryId, SafeHtml } from "../../model/names.ts";
import type { PageWords } from "../words/page-words.ts";
import type { CorrectionView } from "./entry-view.ts";
import type { BylineView, LinkView } from "./link-view.ts";
import type { PinnedItemView } from "./pinned-item-view.ts";
import type { TimeView } from "./time-view.ts";

/**
 * The part of the newest page above and beside its entries: title, standfirst, bylines, key events.
 * `blog-head.eta` and `key-events.eta` print it on the page; `head-fragment.eta` prints the same roots
 * (`#title_`, `#standfirst_`, `#byline_`, `#key_events_`, `#closing_`, `#empty_`, `#pages_` and `#pinned_place`) for open
 * pages. A plain new entry moves nothing of it.
 */
export interface HeadView {
  readonly title: TitleView;
  readonly standfirst: SafeHtml | null;
  /** Corrections of the standfirst. */
  readonly corrections: readonly CorrectionView[];
  readonly byline: BlogBylineView;
  readonly keyEvents: KeyEventsView | null;
  /** Said under the last entry of an ended blog, else null. */
  readonly closing: string | null;
  /** Said instead of entries while there are none: `empty` or `empty-upcoming`; else null. */
  readonly empty: string | null;
  /** To the page below; stands above the entries when the page's order is oldest first. */
  readonly older: LinkView | null;
  /** The pinned entry's place in the timeline, when it is on the newest page. */
  readonly place: PinnedItemView | null;
  readonly words: PageWords;
}

/** `#status_`, the line that moves with every entry: open pages take its words from `live.json`. */
export interface StatusView {
  readonly state: "upcoming" | "live" | "ended";
  /** `Live`, `Upcoming`, `As it happened`. */
  readonly badge: string;
  /** The newest change, format `clock-zone` (`moment` when ended); hidden while there is no `count`. */
  readonly updated: TimeView;
  /** `8 updates`; null before the first. */
  readonly count: string | null;
}

export interface TitleView {
  readonly text: string;
  /** By the number of characters, so that long titles are set smaller. */
  readonly length: TitleLength;
  /** Words of `<title>`: an open page takes them over. */
  readonly documentTitle: string;
}

export type TitleLength = "short" | "medium" | "long";

export interface BlogBylineView {
  readonly people: readonly BylineView[];
  /** `By {names}`, each name in an element of the classes `p-author h-card`; null when nobody is credited. */
  readonly phrase: SafeHtml | null;
  /** First day of the coverage, format `day`. */
  readonly date: TimeView;
  /** `All times UTC`. */
  readonly zoneNote: string;
}

export interface KeyEventsView {
  /** `Key events (4)`. */
  readonly heading: string;
  /** Newest first, thirty at most. */
  readonly events: readonly KeyEventView[];
  readonly latest: KeyEventView;
  /** Leads to the first one that is not listed; null when all are. */
  readonly older: LinkView | null;
}

export interface KeyEventView {
  readonly id: EntryId;
  readonly title: string;
  /** On the page where it stands here (`#council`), else the entry's own page. */
  readonly address: string;
  /** Format `clock-zone`, or `moment` when the blog runs over several days. */
  readonly time: TimeView;
}
