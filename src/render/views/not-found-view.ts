import type { LinkView } from "./link-view.ts";
import type { PageView } from "./page-view.ts";

/** Template `not-found`: `404.html`. Its addresses start at the root: the host serves it at any depth. */
export interface NotFoundView extends PageView {
  readonly kind: "not-found";
  /** Blogs that a lost reader may want: the live ones first. */
  readonly blogs: readonly LinkView[];
}
