import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";

/** One document of a feed in whatever format, as its readers understand it. */
export interface FeedDocument {
  readonly self: string | undefined;
  readonly changed: string | undefined;
  readonly items: readonly FeedItem[];
  /** What a channel's picture says where it differs from the channel, which it has to repeat. */
  readonly imageDiffers: readonly string[];
  /** The next older document. */
  readonly older: string | undefined;
}

/** What a format does not say is `""`; dates are as the document has them. */
export interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly html: string;
}

export type FeedFormat = "rss" | "atom" | "json";

export function readFeed(text: string, format: FeedFormat): FeedDocument {
  return READERS[format](text);
}

const READERS: Readonly<Record<FeedFormat, (text: string) => FeedDocument>> = {
  rss: (text) => {
    const { atom, title, link, image, lastBuildDate, items = [] } = parseRssFeed(text);
    return {
      self: atom?.links?.find(({ rel }) => rel === "self")?.href,
      changed: lastBuildDate,
      imageDiffers: image
        ? [
            ...(image.title === title ? [] : [`ImageTitleDoesntMatch: ${image.title}`]),
            ...(image.link === link ? [] : [`ImageLinkDoesntMatch: ${image.link}`]),
          ]
        : [],
      items: items.map((item) => ({
        id: item.guid?.value ?? "",
        title: item.title ?? "",
        published: item.pubDate ?? "",
        updated: item.atom?.updated,
        authors: item.dc?.creators ?? [],
        tags: (item.categories ?? []).map(({ name }) => name ?? ""),
        html: item.content?.encoded ?? "",
      })),
      older: atom?.links?.find(({ rel }) => rel === "prev-archive")?.href,
    };
  },
  atom: (text) => {
    const { links, updated, entries = [] } = parseAtomFeed(text);
    return {
      self: links?.find(({ rel }) => rel === "self")?.href,
      changed: updated,
      imageDiffers: [],
      items: entries.map((entry) => ({
        id: entry.id ?? "",
        title: entry.title?.value ?? "",
        published: entry.published ?? "",
        updated: entry.updated,
        authors: (entry.authors ?? []).map(({ name }) => name ?? ""),
        tags: (entry.categories ?? []).map(({ term }) => term ?? ""),
        html: entry.content?.value ?? "",
      })),
      older: links?.find(({ rel }) => rel === "prev-archive")?.href,
    };
  },
  json: (text) => {
    const { feed_url, next_url, items = [] } = parseJsonFeed(text);
    return {
      self: feed_url,
      changed: undefined,
      imageDiffers: [],
      items: items.map((item) => ({
        id: item.id ?? "",
        title: item.title ?? "",
        published: item.date_published ?? "",
        updated: item.date_modified,
        authors: (item.authors ?? []).map(({ name }) => name ?? ""),
        tags: item.tags ?? [],
        html: item.content_html ?? "",
      })),
      older: next_url,
    };
  },
};
