import type { Byline } from "../../model/settings.ts";
import { jsonDocument } from "../text/valid-json.ts";
import type { Feed, FeedItem, FeedMedia } from "./feed.ts";

/** The items as JSON Feed 1.1. */
export function jsonFeedDocument(feed: Feed): string {
  return jsonDocument({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    description: feed.description,
    language: feed.lang,
    icon: feed.icon?.address,
    authors: feed.authors.map(author),
    next_url: feed.older?.json,
    expired: feed.expired ? true : undefined,
    hubs: feed.hub === undefined || feed.kind === "archive" ? undefined : [{ type: "WebSub", url: feed.hub }],
    items: feed.items.map((item) => jsonItem(item, feed.lang)),
  });
}

/** What is undefined does not appear. */
function jsonItem(item: FeedItem, feedLang: string): object {
  const attachments = item.media.filter(({ medium, type }) => medium !== "image" && type !== undefined);
  return {
    id: item.id,
    url: item.address,
    title: item.title,
    content_html: item.html,
    summary: item.summary === "" ? undefined : item.summary,
    image: item.image,
    date_published: item.published,
    date_modified: item.updated,
    authors: item.authors.length > 0 ? item.authors.map(author) : undefined,
    tags: item.tags.length > 0 ? item.tags : undefined,
    language: item.lang === feedLang ? undefined : item.lang,
    attachments: attachments.length > 0 ? attachments.map(attachment) : undefined,
  };
}

function attachment({ address, type, description, bytes }: FeedMedia): object {
  return { url: address, mime_type: type, title: description === "" ? undefined : description, size_in_bytes: bytes };
}

function author({ name, url }: Byline): object {
  return { name, url };
}
