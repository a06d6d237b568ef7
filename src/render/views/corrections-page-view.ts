import type { SafeHtml } from "../../model/names.ts";
import type { LinkView } from "./link-view.ts";
import type { PageView } from "./page-view.ts";
import type { TimeView } from "./time-view.ts";

/** Template `corrections`: every correction of the site, newest first. */
export interface CorrectionsPageView extends PageView {
  readonly kind: "corrections";
  readonly corrections: readonly CorrectionItemView[];
  readonly feed: LinkView | null;
  /** The publisher's corrections policy. */
  readonly policy: LinkView | null;
}

export interface CorrectionItemView {
  /** Anchor with `_`. */
  readonly anchor: string;
  /** Format `moment`. */
  readonly time: TimeView;
  readonly html: SafeHtml;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly blog: LinkView;
  /** The corrected entry; null for a correction of the standfirst. */
  readonly entry: LinkView | null;
}
