import type { EntryContent } from "./entry-content.ts";
import type { EntryImage, LiveBlog } from "./live-blog.ts";
import type { OutputPath } from "./names.ts";
import type { SiteSettings } from "./settings.ts";

/** A file that pages load, named by its content's hash. */
export interface Asset {
  readonly path: OutputPath;
  readonly contents: string | Uint8Array;
  /** Subresource integrity: `sha384-…`. */
  readonly integrity: string;
}

/** The stylesheet and the reader's script as the edge built or found them. */
export interface ReaderAssets {
  readonly styles: Asset;
  readonly script: Asset;
}

/** Everything that gets published, checked. */
export interface Site {
  readonly settings: SiteSettings;
  /** The publisher's logo, resolved; undefined when the site names none or it cannot be shown. */
  readonly logo: EntryImage | undefined;
  /** The body of `content/index.md`: introduces the index page. */
  readonly introduction: EntryContent | undefined;
  /** By name; the held ones left out. */
  readonly blogs: readonly LiveBlog[];
}
