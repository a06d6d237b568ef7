/** The types by which feed readers know a feed, by its file's name; hosts guess `text/xml` and `application/json`. */
export const FEED_TYPES: Readonly<Record<string, string>> = {
  "rss.xml": "application/rss+xml; charset=utf-8",
  "atom.xml": "application/atom+xml; charset=utf-8",
  "feed.json": "application/feed+json; charset=utf-8",
};
