import { expect, test } from "vitest";
import { jsonFeedProblems } from "./json-feed-schema.ts";

const ITEM = { id: "urn:a", content_html: "<p>x</p>", date_published: "2020-01-03T08:05:00Z" };
const FEED = {
  version: "https://jsonfeed.org/version/1.1",
  title: "T",
  home_page_url: "https://example.org/",
  feed_url: "https://example.org/feed.json",
  items: [ITEM],
};

test("finds nothing wrong with a good feed", () => {
  expect(jsonFeedProblems(JSON.stringify(FEED))).toEqual([]);
});

test.each([
  ["another version", { ...FEED, version: "https://jsonfeed.org/version/1" }],
  ["no title", { ...FEED, title: undefined }],
  ["an item without an id", { ...FEED, items: [{ ...ITEM, id: undefined }] }],
  ["an item without content", { ...FEED, items: [{ ...ITEM, content_html: undefined }] }],
  ["a date in words", { ...FEED, items: [{ ...ITEM, date_published: "3 January" }] }],
  ["a relative address", { ...FEED, home_page_url: "/" }],
  ["one id twice", { ...FEED, items: [ITEM, ITEM] }],
  ["a next page that is the feed itself", { ...FEED, next_url: FEED.feed_url }],
  ["the author of version 1", { ...FEED, author: { name: "A" } }],
])("finds %s", (_defect, feed) => {
  expect(jsonFeedProblems(JSON.stringify(feed))).not.toEqual([]);
});
