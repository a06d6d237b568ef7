import type { LiveBlog } from "../../model/live-blog.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { FeedFormat } from "../addresses.ts";
import type { RenderContext } from "../context.ts";

const FORMATS: readonly FeedFormat[] = ["rss", "atom", "json"];

/**
 * The feeds of a blog whose slug changed, at their old addresses too: feed readers follow no redirect of HTML. They are
 * the same bytes and name the new address as their own.
 */
export function movedFeedFiles(
  { addresses, layout }: RenderContext,
  { settings }: LiveBlog,
  files: readonly OutputFile[],
): readonly OutputFile[] {
  if (layout === "single" || settings.formerSlugs.length === 0) return [];
  return FORMATS.flatMap((format) => {
    const feed = files.find(({ path }) => path === addresses.blogFeed(settings.slug, format).path);
    if (feed === undefined) return [];
    return settings.formerSlugs.map((old) => ({ ...feed, path: addresses.blogFeed(old, format).path }));
  });
}
