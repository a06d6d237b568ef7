import type { LiveBlog } from "../../model/live-blog.ts";
import type { Site } from "../../model/site.ts";
import type { FeedFormat, Place } from "../addresses.ts";
import type { RenderContext } from "../context.ts";

/** The `Link` header of one feed. */
export interface HubLink {
  /** Below the output folder, with a slash in front. */
  readonly path: string;
  readonly value: string;
}

const FORMATS: readonly FeedFormat[] = ["rss", "atom", "json"];

/**
 * What WebSub subscribers look for first: the hub of every feed and the address under which the hub knows it. The most
 * important come first, because hosts take so many: the site's own, blogs that go on, then the newest. All feeds
 * say the same inside.
 */
export function hubLinks(context: RenderContext, { blogs }: Site): readonly HubLink[] {
  const { addresses, layout, settings } = context;
  const { hub, url, noindex } = settings;
  if (hub === undefined || url === undefined || noindex) return [];
  const ofSite = layout === "site" ? [addresses.siteFeed, addresses.correctionsFeed] : [];
  const ofBlogs = [...blogs].sort(compareImportance).map(
    ({ settings: { slug } }) =>
      (format: FeedFormat) =>
        addresses.blogFeed(slug, format),
  );
  return [...ofSite, ...ofBlogs].flatMap((placeOf) =>
    FORMATS.map(placeOf).map((place) => hubLink(hub, place, addresses.absolute(place))),
  );
}

function hubLink(hub: string, { path }: Place, self: string): HubLink {
  return { path: `/${path}`, value: `<${linkTarget(hub)}>; rel="hub", <${linkTarget(self)}>; rel="self"` };
}

/** Nothing in an address may end it early. */
function linkTarget(address: string): string {
  return address.replaceAll(/[<>\s]/gu, encodeURIComponent);
}

function compareImportance({ settings: one, startedAt: oneStart }: LiveBlog, other: LiveBlog): number {
  const { settings, startedAt } = other;
  const ended = Number(one.status === "ended") - Number(settings.status === "ended");
  if (ended !== 0) return ended;
  if (oneStart !== startedAt) return oneStart > startedAt ? -1 : 1;
  return one.slug < settings.slug ? -1 : 1;
}
