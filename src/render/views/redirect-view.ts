import type { LinkView } from "./link-view.ts";
import type { PageView } from "./page-view.ts";

/**
 * Template `redirect`: a page at an old address that leads to the new one. It holds an instant refresh, which
 * WCAG technique H76 allows, a canonical link and a visible link; static hosts offer nothing better everywhere.
 */
export interface RedirectView extends PageView {
  readonly kind: "redirect";
  /** Where it leads, with the words that name it. */
  readonly target: LinkView;
}
