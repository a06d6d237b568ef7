import { millisecondsOf, type UtcInstant } from "../../model/time.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { oncePerOwner } from "../words/once.ts";
import { element, written, type XmlElement, xmlDocument } from "../xml/xml-element.ts";
import type { Feed, FeedItem, FeedMedia } from "./feed.ts";
import { mediaContent } from "./media-content.ts";

/** The newest items as RSS 2.0 by the RSS Board's best practices profile. */
export function rssDocument(feed: Feed): string {
  const namespaces = {
    version: "2.0",
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": "http://search.yahoo.com/mrss/",
  };
  return xmlDocument(element("rss", namespaces, channel(feed)));
}

function channel(feed: Feed): XmlElement {
  return element(
    "channel",
    {},
    element("title", {}, feed.title),
    element("link", {}, feed.home),
    element("description", {}, feed.description),
    element("language", {}, feed.lang),
    element("lastBuildDate", {}, rssDate(feed.updated)),
    element("docs", {}, "https://www.rssboard.org/rss-specification"),
    element("generator", {}, "wirecopy"),
    element("ttl", {}, String(feed.minutesBetweenReads)),
    element("atom:link", { href: feed.addresses.rss, rel: "self", type: "application/rss+xml" }),
    feed.hub === undefined ? undefined : element("atom:link", { href: feed.hub, rel: "hub" }),
    feed.older && element("atom:link", { href: feed.older.atom, rel: "prev-archive" }),
    channelImage(feed),
    ...feed.items.map((item) => rssItem(item)),
  );
}

/** The formats that the specification allows for a channel's picture. */
const CHANNEL_IMAGE_TYPES: ReadonlySet<string> = new Set(["image/gif", "image/jpeg", "image/png"]);

/**
 * The blog's lead picture, else the site's logo. Title and link repeat the channel's, as the profile asks; a width could not
 * be stated, because the specification knows none above 144.
 */
function channelImage({ picture, icon, title, home }: Feed): XmlElement | undefined {
  const image = [picture, icon].find((one) => one && CHANNEL_IMAGE_TYPES.has(one.type));
  if (!image) return undefined;
  return element(
    "image",
    {},
    element("url", {}, image.address),
    element("title", {}, title),
    element("link", {}, home),
    image.description === "" ? undefined : element("description", {}, image.description),
  );
}

const rssItem = oncePerOwner((item: FeedItem) => written(itemElement(item)));

function itemElement(item: FeedItem): XmlElement {
  return element(
    "item",
    {},
    element("title", {}, item.title),
    element("link", {}, item.address),
    element("guid", { isPermaLink: "false" }, item.id),
    element("pubDate", {}, rssDate(item.published)),
    ...item.authors.map(({ name }) => element("dc:creator", {}, name)),
    ...item.tags.map((tag) => element("category", {}, tag)),
    element("description", {}, escapeHtml(item.summary)),
    element("content:encoded", {}, item.html),
    enclosure(item.media),
    ...item.media.map(mediaContent),
    item.updated > item.published ? element("atom:updated", {}, item.updated) : undefined,
  );
}

/** RSS allows one a item; pictures travel as `media:content`, so that readers do not offer them as downloads. */
function enclosure(media: readonly FeedMedia[]): XmlElement | undefined {
  const playable = media.find(({ medium, bytes, type }) => medium !== "image" && bytes !== undefined && type);
  return (
    playable && element("enclosure", { url: playable.address, length: String(playable.bytes), type: playable.type })
  );
}

/** `Fri, 03 Jan 2020 08:05:00 GMT`, the form of RFC 822 that HTTP dates share. */
function rssDate(instant: UtcInstant): string {
  return new Date(millisecondsOf(instant)).toUTCString();
}
