import type { LiveBlog } from "../model/live-blog.ts";
import type { OutputFile } from "../model/output-file.ts";
import type { Site } from "../model/site.ts";
import { joinFiles, type SiteFiles } from "../model/site-files.ts";
import type { RenderContext } from "./context.ts";
import { entryLists } from "./entry-lists.ts";
import { blogFeeds } from "./feeds/blog-feeds.ts";
import { correctionsFeeds } from "./feeds/corrections-feeds.ts";
import { siteFeeds } from "./feeds/site-feeds.ts";
import { headersFile } from "./headers/headers-file.ts";
import { hubLinks } from "./headers/hub-links.ts";
import { iconFiles } from "./icons/web-manifest.ts";
import type { BlogFacts } from "./metadata/blog-facts.ts";
import { oembedFile } from "./metadata/oembed-file.ts";
import { shareImageFile } from "./share-images/share-image.ts";
import { newsSitemapFile } from "./sitemaps/news-sitemap.ts";
import { robotsFile } from "./sitemaps/robots-file.ts";
import { type OlderPages, sitemapFiles } from "./sitemaps/sitemap-files.ts";
import { teaserFiles } from "./teasers/teaser-files.ts";

/** Files beside a blog's pages by which others find, follow and show it. What must not be found has neither feeds nor oEmbed. */
export function blogDiscoveryFiles(facts: BlogFacts, blog: LiveBlog): SiteFiles {
  const { context, logo } = facts.site;
  const { noindex, url } = context.settings;
  const feeds = noindex ? [] : [blogFeeds(context, blog, logo)];
  const others = [
    ...(noindex || url === undefined ? [] : [oembedFile(facts)]),
    ...teaserFiles(context, blog),
    ...shareImageFiles(facts, blog),
  ];
  return joinFiles([...feeds, { single: others, groups: [] }]);
}

/** Generated pictures for the blog and its key events. */
function shareImageFiles(
  { site: { context }, shareImages }: BlogFacts,
  { settings, entries }: LiveBlog,
): readonly OutputFile[] {
  const images = [shareImages.blog, ...shareImages.entries(entryLists(entries).keyEvents)];
  const unique = new Map(images.flatMap((image) => (image ? [[image.path, image]] : [])));
  return [...unique.values()].flatMap((image) => shareImageFile(context, image, settings.slug));
}

/** The same for the whole site. Sitemaps hold full addresses only, so a site without one has none. */
export function siteDiscoveryFiles(context: RenderContext, site: Site, olderPages: OlderPages): readonly OutputFile[] {
  const { noindex, url } = context.settings;
  const isFound = !noindex && url !== undefined;
  return [
    ...(noindex ? [] : [...siteFeeds(context, site), ...correctionsFeeds(context, site)]),
    ...(isFound ? [...sitemapFiles(context, site, olderPages), newsSitemapFile(context, site)] : []),
    ...(url === undefined ? [] : [robotsFile(context)]),
  ];
}

/** Files that hosts and browsers ask for in either layout. */
export function hostFiles(context: RenderContext, site: Site): readonly OutputFile[] {
  const { addresses, layout, settings, hash } = context;
  const headers = headersFile(layout, settings.noindex, hubLinks(context, site));
  const textFile = (path: OutputFile["path"], contents: string): OutputFile => ({
    path,
    kind: "feed",
    blog: undefined,
    key: hash(contents),
    contents: () => contents,
  });
  return [
    ...iconFiles(context, site.logo),
    textFile(addresses.headers.path, headers),
    // Without it GitHub Pages drops names that start with `_`.
    ...(layout === "site" ? [textFile(addresses.noJekyll.path, "")] : []),
  ];
}
