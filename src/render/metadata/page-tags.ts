import { type HeadTag, link, metaName } from "./head-tags.ts";
import type { SiteFacts } from "./site-facts.ts";

/** What search engines are told of a page: whether to show it, and which address stands for it. */
export function searchTags(
  site: SiteFacts,
  page: { readonly canonical: string | undefined; readonly isHidden?: boolean },
): readonly HeadTag[] {
  const isHidden = page.isHidden === true || site.context.settings.noindex;
  return [
    metaName("robots", isHidden ? "noindex" : "max-image-preview:large"),
    // A canonical address on a page that must not be found would contradict itself.
    isHidden ? undefined : link("canonical", page.canonical),
  ];
}
