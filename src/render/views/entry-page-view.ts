import type { SafeHtml } from "../../model/names.ts";
import type { LinkView } from "./link-view.ts";
import type { PageView } from "./page-view.ts";
import type { TimeView } from "./time-view.ts";

/** Template `entry-page`: `SLUG/ID.html`. Names nothing of its neighbours. */
export interface EntryPageView extends PageView {
  readonly kind: "entry";
  /** The blog, linked to its newest page. */
  readonly blog: LinkView;
  /** Format `day`. */
  readonly heading: TimeView;
  /** The article, the same bytes as on the blog's page. */
  readonly entry: SafeHtml;
  readonly zoneNote: string;
  readonly credits: string | null;
}
