import type { EntryContent, MediaFile, MediaProblem } from "../model/entry-content.ts";
import type { LiveBlog } from "../model/live-blog.ts";
import type { SiteSettings } from "../model/settings.ts";
import type { Site } from "../model/site.ts";
import { entryImage } from "./entry-image.ts";

/** Puts the site together: blogs by name, whatever the order in which they were found. */
export function assembleSite(
  settings: SiteSettings,
  introduction: EntryContent | undefined,
  blogs: readonly LiveBlog[],
  media: (path: string) => MediaFile | MediaProblem,
): Site {
  const logo = settings.logo === undefined ? undefined : entryImage(media(settings.logo), settings.publisher.name);
  return { settings, logo, introduction, blogs: blogs.toSorted(compareSlugs) };
}

function compareSlugs({ settings: one }: LiveBlog, { settings: other }: LiveBlog): number {
  if (one.slug === other.slug) return 0;
  return one.slug < other.slug ? -1 : 1;
}
