import type { PageWords } from "../words/page-words.ts";
import type { BlogTeaserView, EntryTeaserView } from "./index-page-view.ts";

/** Template `latest`: `SLUG/latest.html`, a piece of HTML that other pages include. All addresses are absolute where the site has one. */
export interface LatestTeaserView {
  readonly blog: BlogTeaserView;
  /** The newest five entries. */
  readonly newest: readonly EntryTeaserView[];
  readonly keyEvents: readonly EntryTeaserView[];
  readonly words: PageWords;
}
