import type { SafeHtml } from "../../model/names.ts";
import type { PageWords } from "../words/page-words.ts";
import type { HeadMetadata } from "./head-metadata.ts";
import type { LinkView, NavigationLinkView } from "./link-view.ts";

/** What every page has; `layout.eta` prints it round the page's own part. */
export interface PageView {
  readonly kind: "newest" | "older" | "entry" | "index" | "corrections" | "not-found" | "redirect";
  /** Language tag of the page's words and texts. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly head: HeadMetadata;
  readonly styles: AssetView;
  /** The reader's script; null on pages that need none. */
  readonly script: AssetView | null;
  /** JSON of a `LivePage` for the script, escaped for a `<script>` element; null on pages without script. */
  readonly live: SafeHtml | null;
  readonly site: SiteView;
  /** Fixed words that templates print, by key. */
  readonly words: PageWords;
}

/** A file of ours with the hash that browsers check. */
export interface AssetView {
  readonly address: string;
  readonly integrity: string;
}

export interface SiteView {
  readonly title: string;
  readonly address: string;
  /** Links at the top of each page. */
  readonly navigation: readonly NavigationLinkView[];
  /** Links at the foot: feeds, corrections, policies. */
  readonly links: readonly LinkView[];
  readonly publisher: string;
}
