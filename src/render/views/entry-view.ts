import type { EntryId, SafeHtml } from "../../model/names.ts";
import type { CalendarDate } from "../../model/time.ts";
import type { PageWords } from "../words/page-words.ts";
import type { ImageView } from "./link-view.ts";
import type { TimeView } from "./time-view.ts";

interface EntryViewBase {
  readonly id: EntryId;
  readonly day: CalendarDate;
  /** Format `clock`. */
  readonly time: TimeView;
  /** The zone of `time`, printed beside it: `UTC`. */
  readonly zone: string;
  /** The entry's own page from the root of the host: `/vote/council.html`. */
  readonly address: string;
  readonly words: PageWords;
}

/** One entry: `entry.eta` makes of it the article that page, entry page and live fragment share byte for byte. */
export interface PublishedEntryView extends EntryViewBase {
  readonly kind: "published";
  readonly headline: SafeHtml | null;
  /** Plain words for the share button's name and the shared text. */
  readonly title: string;
  readonly isKey: boolean;
  readonly isBreaking: boolean;
  readonly isPinned: boolean;
  /** Notices in the writer's order, directly under the headline. */
  readonly corrections: readonly CorrectionView[];
  readonly image: ImageView | null;
  readonly body: SafeHtml;
  /** Time of the last edit where it is worth saying: `updated`; null otherwise. Format `clock-zone` or `moment`. */
  readonly updated: TimeView | null;
  /** The people of this entry where it names its own, each in an element of the classes `p-author h-card`; else null. */
  readonly byline: SafeHtml | null;
  /** What the article does not print but says to machines, so that it is whole wherever it stands. */
  readonly unprinted: {
    /** Names of the blog's own people, where the entry has no byline. */
    readonly authors: readonly string[];
    /** When the entry was last changed, where `updated` does not say it: `2020-01-03T08:02:00Z`. */
    readonly updated: string | null;
  };
  readonly tags: readonly string[];
  /** Full address that the share button gives away: absolute where the site has one. */
  readonly shareAddress: string;
}

/** An entry taken back. */
export interface WithdrawnEntryView extends EntryViewBase {
  readonly kind: "withdrawn";
  readonly reason: string;
}

export type EntryView = PublishedEntryView | WithdrawnEntryView;

export interface CorrectionView {
  /** Anchor with `_`: `correction_council_1`. */
  readonly anchor: string;
  /** The whole notice with its leading word and time. */
  readonly html: SafeHtml;
}
