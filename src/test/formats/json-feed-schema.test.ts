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
  ["no items", { ...FEED, items: undefined }],
  ["no page of its own", { ...FEED, home_page_url: undefined }],
  ["no address of its own", { ...FEED, feed_url: undefined }],
  ["an empty title", { ...FEED, title: "" }],
  ["an unknown name", { ...FEED, logo: "https://example.org/logo.png" }],
  ["an icon without a host", { ...FEED, icon: "logo.png" }],
  ["a language in words", { ...FEED, language: "English language" }],
  ["an end in words", { ...FEED, expired: "yes" }],
  ["a hub without a type", { ...FEED, hubs: [{ url: "https://hub.example/" }] }],
  ["no people in a list of people", { ...FEED, authors: [] }],
  ["a person without anything", { ...FEED, authors: [{}] }],
  ["an empty id", { ...FEED, items: [{ ...ITEM, id: "" }] }],
  ["an item with an unknown name", { ...FEED, items: [{ ...ITEM, updated: "2020-01-03T08:05:00Z" }] }],
  ["a picture of an item without a host", { ...FEED, items: [{ ...ITEM, image: "/a.png" }] }],
  ["a change in words", { ...FEED, items: [{ ...ITEM, date_modified: "today" }] }],
  ["a tag that is no text", { ...FEED, items: [{ ...ITEM, tags: [1] }] }],
  [
    "an attachment without a type",
    { ...FEED, items: [{ ...ITEM, attachments: [{ url: "https://example.org/a.mp3" }] }] },
  ],
  ["an item without content", { ...FEED, items: [{ ...ITEM, content_html: undefined }] }],
  ["a date in words", { ...FEED, items: [{ ...ITEM, date_published: "3 January" }] }],
  ["a relative address", { ...FEED, home_page_url: "/" }],
  ["one id twice", { ...FEED, items: [ITEM, ITEM] }],
  ["a next page that is the feed itself", { ...FEED, next_url: FEED.feed_url }],
  ["the author of version 1", { ...FEED, author: { name: "A" } }],
])("finds %s", (_defect, feed) => {
  expect(jsonFeedProblems(JSON.stringify(feed))).not.toEqual([]);
});
