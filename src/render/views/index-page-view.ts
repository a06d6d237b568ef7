import type { SafeHtml } from "../../model/names.ts";
import type { TitleLength } from "./head-view.ts";
import type { ImageView } from "./link-view.ts";
import type { PageView } from "./page-view.ts";
import type { TimeView } from "./time-view.ts";

/** Template `index`: the site's front page. */
export interface IndexPageView extends PageView {
  readonly kind: "index";
  readonly title: { readonly text: string; readonly length: TitleLength };
  readonly introduction: SafeHtml | null;
  /** Live first, then upcoming, then ended; empty groups are left out. */
  readonly groups: readonly BlogGroupView[];
}

export interface BlogGroupView {
  readonly state: "upcoming" | "live" | "ended";
  /** Anchor with `_`: `blogs_live`. */
  readonly anchor: string;
  /** `Live now`. */
  readonly heading: string;
  readonly blogs: readonly BlogTeaserView[];
}

export interface BlogTeaserView {
  readonly state: "upcoming" | "live" | "ended";
  readonly badge: string;
  readonly title: string;
  readonly address: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly description: string | null;
  /** First day, format `day`. */
  readonly date: TimeView;
  /** The newest change, format `moment`; null before the first entry. */
  readonly updated: TimeView | null;
  readonly image: ImageView | null;
  /** The newest entries, for live blogs; at most three. */
  readonly newest: readonly EntryTeaserView[];
}

export interface EntryTeaserView {
  readonly title: string;
  readonly address: string;
  /** Format `clock-zone`, or `moment` in lists over several days. */
  readonly time: TimeView;
}
