import { type EntryId, type OutputPath, outputPath, type Slug } from "../model/names.ts";
import type { SiteSettings } from "../model/settings.ts";

/** A file below the output folder with the address it is read at. */
export interface Place {
  readonly path: OutputPath;
  /** Below the site's base, with a slash in front: `/vote/`. */
  readonly below: string;
}

/** `site` is a folder of blogs; `single` is one blog whose pages stand at the top of the output folder. */
export type Layout = "site" | "single";

export type FeedFormat = "rss" | "atom" | "json";

/** Every file of the output and where it is read. The only place that knows how paths and addresses are made. */
export interface Addresses {
  /** What pages put in front of local addresses: `""` or `/news`. */
  readonly base: string;
  /** What feeds put in front of local addresses: `https://example.org/news`, or the local host when nobody said an address. */
  readonly absoluteBase: string;
  /** The front page; of a single blog its newest page. */
  readonly home: Place;
  readonly notFound: Place;
  readonly corrections: Place;
  readonly sitemap: Place;
  readonly newsSitemap: Place;
  readonly robots: Place;
  /** Part `number` of a sitemap that is too large for one file, from 1. */
  readonly sitemapPart: (number: number) => Place;
  readonly headers: Place;
  readonly noJekyll: Place;
  readonly siteFeed: (format: FeedFormat) => Place;
  readonly correctionsFeed: (format: FeedFormat) => Place;
  readonly blog: (slug: Slug) => Place;
  /** Page `number` counted from the oldest, from 1. */
  readonly olderPage: (slug: Slug, number: number) => Place;
  readonly entry: (slug: Slug, id: EntryId) => Place;
  readonly blogFeed: (slug: Slug, format: FeedFormat) => Place;
  /** Part `number`, counted from the oldest, of the feed's older entries. */
  readonly olderFeed: (slug: Slug, number: number, format: "atom" | "json") => Place;
  readonly teaser: (slug: Slug, format: "json" | "html") => Place;
  /** What sites that embed links ask for: oEmbed. */
  readonly oembed: (slug: Slug) => Place;
  readonly manifest: (slug: Slug) => Place;
  readonly fragment: (slug: Slug, name: string, hash: string) => Place;
  /** A picture, stylesheet or other file by its path below the output folder. */
  readonly file: (path: string) => Place;
  /** For links on pages, from the root of the host: `/news/vote/`. */
  readonly local: (place: Place) => string;
  /** For feeds and data: always a full address. */
  readonly absolute: (place: Place) => string;
  /** The full address where the site has one; undefined when nobody said where the site stands. */
  readonly canonical: (place: Place) => string | undefined;
}

const FEED_FILES: Readonly<Record<FeedFormat, string>> = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" };

/** Lays the site out. */
export function createAddresses(
  settings: Pick<SiteSettings, "url" | "feedUrl" | "basePath" | "links">,
  layout: Layout,
): Addresses {
  const { url, basePath } = settings;
  const absoluteBase = url ?? withoutSlash(settings.feedUrl);
  const inBlog = layout === "single" ? () => "" : (slug: Slug) => `${slug}/`;
  const ending = settings.links === "bare" ? "" : ".html";
  return {
    base: basePath,
    absoluteBase,
    home: folder(""),
    notFound: file("404.html"),
    corrections: folder("corrections/"),
    sitemap: file("sitemap.xml"),
    newsSitemap: file("news-sitemap.xml"),
    robots: file("robots.txt"),
    sitemapPart: (number) => file(`sitemap-${number}.xml`),
    headers: file("_headers"),
    noJekyll: file(".nojekyll"),
    siteFeed: (format) => file(FEED_FILES[format]),
    correctionsFeed: (format) => file(`corrections/${FEED_FILES[format]}`),
    blog: (slug) => folder(inBlog(slug)),
    olderPage: (slug, number) => folder(`${inBlog(slug)}pages/${number}/`),
    entry: (slug, id) => ({ path: outputPath(`${inBlog(slug)}${id}.html`), below: `/${inBlog(slug)}${id}${ending}` }),
    blogFeed: (slug, format) => file(`${inBlog(slug)}${FEED_FILES[format]}`),
    olderFeed: (slug, number, format) => file(`${inBlog(slug)}feeds/${number}.${format === "json" ? "json" : "xml"}`),
    teaser: (slug, format) => file(`${inBlog(slug)}latest.${format}`),
    oembed: (slug) => file(`${inBlog(slug)}oembed.json`),
    manifest: (slug) => file(`${inBlog(slug)}live.json`),
    fragment: (slug, name, hash) => file(`${inBlog(slug)}live/${name}.${hash}.txt`),
    file,
    local: ({ below }) => `${basePath}${below}`,
    absolute: ({ below }) => `${absoluteBase}${below}`,
    canonical: ({ below }) => (url === undefined ? undefined : `${url}${below}`),
  };
}

function file(path: string): Place {
  return { path: outputPath(path), below: `/${addressOfPath(path)}` };
}

/** A folder's page; the address is the folder's. */
function folder(path: string): Place {
  return { path: outputPath(`${path}index.html`), below: `/${path}` };
}

/** Our own names are safe as they are; those of pictures may hold what an address may not. */
function addressOfPath(path: string): string {
  return /^[\w./-]*$/.test(path) ? path : path.split("/").map(encodeURIComponent).join("/");
}

function withoutSlash(address: string): string {
  return address.endsWith("/") ? address.slice(0, -1) : address;
}
