import type { LiveBlog, PublishedEntry } from "../../model/live-blog.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { BlogSettings } from "../../model/settings.ts";
import type { Site } from "../../model/site.ts";
import { instantFromMilliseconds, type UtcInstant } from "../../model/time.ts";
import type { RenderContext } from "../context.ts";
import { entryLists } from "../entry-lists.ts";
import { newestEntryItem } from "./entry-item.ts";
import { feedFiles } from "./feed-files.ts";
import { feedIdentity } from "./feed-identity.ts";
import { itemKey } from "./item-key.ts";
import { NEWEST_ITEMS, newestCount } from "./newest-items.ts";

/** Shown by a feed of a site without any blog: feeds must carry a date, and the content has none. */
const NO_DATE = instantFromMilliseconds(0);

/** The newest entries of all blogs in three formats. */
export function siteFeeds(context: RenderContext, site: Site): readonly OutputFile[] {
  const { addresses, settings } = context;
  const newest = newestOfAll(site.blogs, context);
  const identity = feedIdentity(context, {
    name: "",
    title: settings.title,
    description: settings.description,
    lang: settings.lang,
    home: addresses.home,
    placeOf: addresses.siteFeed,
    authors: [],
    logo: site.logo,
    picture: undefined,
  });
  return feedFiles(context, {
    identity,
    kind: "newest",
    blog: undefined,
    places: {
      rss: addresses.siteFeed("rss"),
      atom: addresses.siteFeed("atom"),
      json: addresses.siteFeed("json"),
    },
    older: undefined,
    expired: false,
    minutesBetweenReads: Math.ceil(settings.poll / 60),
    itemKeys: newest.map(({ entry, blog }) => itemKey(entry, blog)),
    items: () => newest.map(({ entry, blog }) => newestEntryItem(context, blog, entry)),
    startedAt: firstStart(site.blogs),
  });
}

/** Dates a feed that has no item yet, and stays when blogs join; of a site without blogs the content has no date at all. */
export function firstStart(blogs: readonly LiveBlog[]): UtcInstant {
  const [first = NO_DATE] = blogs.map(({ startedAt }) => startedAt).toSorted();
  return first;
}

interface BlogEntry {
  readonly blog: BlogSettings;
  readonly entry: PublishedEntry;
}

/** By time over all blogs; within a minute by slug, then as the blog has them. */
function newestOfAll(blogs: readonly LiveBlog[], context: RenderContext): readonly BlogEntry[] {
  const newest = blogs
    .flatMap(({ settings, entries }) => entryLists(entries).newest.map((entry) => ({ blog: settings, entry })))
    .toSorted(compareNewestFirst)
    .slice(0, NEWEST_ITEMS);
  const count = newestCount(
    context,
    newest.map(({ entry }) => entry),
  );
  return newest.slice(0, count);
}

/** The sort is stable, so that entries of one blog keep their order. */
function compareNewestFirst(one: BlogEntry, other: BlogEntry): number {
  if (one.entry.instant !== other.entry.instant) return one.entry.instant > other.entry.instant ? -1 : 1;
  if (one.blog.slug === other.blog.slug) return 0;
  return one.blog.slug < other.blog.slug ? -1 : 1;
}
