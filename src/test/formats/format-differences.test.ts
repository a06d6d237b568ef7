import { expect, test } from "vitest";
import { chainDifferences, formatDifferences } from "./format-differences.ts";

const ID = "urn:uuid:bd0885c6-6a1f-561f-af9b-4d7eb5100400";
const RSS = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>T</title><item><title>Polls open</title><guid isPermaLink="false">${ID}</guid>
<pubDate>Fri, 03 Jan 2020 08:05:00 GMT</pubDate><dc:creator>Ana</dc:creator><dc:creator>Ben</dc:creator><category>Vote</category>
<content:encoded>&lt;p&gt;Text&lt;/p&gt;</content:encoded><atom:updated>2020-01-03T08:10:00Z</atom:updated></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>T</title><updated>2020-01-03T08:10:00Z</updated>
<link rel="prev-archive" href="https://example.org/vote/feeds/1.xml"/>
<entry><id>${ID}</id><title>Polls open</title><published>2020-01-03T08:05:00Z</published><updated>2020-01-03T08:10:00Z</updated>
<author><name>Ana</name></author><author><name>Ben</name></author><category term="Vote"/>
<content type="html">&lt;p&gt;Text&lt;/p&gt;</content></entry></feed>`;
const ITEM = {
  id: ID,
  title: "Polls open",
  date_published: "2020-01-03T08:05:00Z",
  date_modified: "2020-01-03T08:10:00Z",
  authors: [{ name: "Ana" }, { name: "Ben" }],
  tags: ["Vote"],
  content_html: "<p>Text</p>\n",
};
const FEED = {
  version: "https://jsonfeed.org/version/1.1",
  title: "T",
  next_url: "https://example.org/vote/feeds/1.json",
  items: [ITEM],
};

const inJson = (items: readonly object[]) => JSON.stringify({ ...FEED, items });

test("finds nothing where all formats say the same", () => {
  expect(formatDifferences(RSS, "rss", JSON.stringify(FEED))).toEqual([]);
  expect(formatDifferences(ATOM, "atom", JSON.stringify(FEED))).toEqual([]);
});

test("takes an item that RSS gives no change for as never changed", () => {
  const rss = RSS.replace(/<atom:updated>.*?<\/atom:updated>/, "");
  const unchanged = inJson([{ ...ITEM, date_modified: ITEM.date_published }]);
  expect(formatDifferences(rss, "rss", unchanged)).toEqual([]);
  expect(formatDifferences(rss, "rss", inJson([ITEM]))).toHaveLength(1);
});

test.each([
  ["another id", [{ ...ITEM, id: ID.replace("bd", "ce") }]],
  ["another title", [{ ...ITEM, title: "Polls close" }]],
  ["another time", [{ ...ITEM, date_published: "2020-01-03T08:06:00Z" }]],
  ["another time of change", [{ ...ITEM, date_modified: "2020-01-03T08:11:00Z" }]],
  ["an author less", [{ ...ITEM, authors: [{ name: "Ana" }] }]],
  ["another tag", [{ ...ITEM, tags: ["Votes"] }]],
  ["another text", [{ ...ITEM, content_html: "<p>Texts</p>" }]],
  ["an item less", []],
  ["an item more", [ITEM, { ...ITEM, id: ID.replace("bd", "ce") }]],
])("finds %s in either XML format", (_defect, items) => {
  expect(formatDifferences(RSS, "rss", inJson(items))).toHaveLength(1);
  expect(formatDifferences(ATOM, "atom", inJson(items))).toHaveLength(1);
});

const ARCHIVE_ATOM = ATOM.replace(/<link[^>]*>/, "");
const ARCHIVE = { ...FEED, next_url: undefined };

function site(change: Readonly<Record<string, string | undefined>> = {}): ReadonlyMap<string, string> {
  const files = {
    "vote/feed.json": JSON.stringify(FEED),
    "vote/atom.xml": ATOM,
    "vote/feeds/1.json": JSON.stringify(ARCHIVE),
    "vote/feeds/1.xml": ARCHIVE_ATOM,
    ...change,
  };
  return new Map(Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}

test("finds nothing where both formats lead through the same documents", () => {
  expect(chainDifferences(site())).toEqual([]);
});

test.each([
  ["a newest document that leads nowhere", "vote/feed.json", JSON.stringify(ARCHIVE)],
  ["a newest document that leads elsewhere", "vote/feed.json", JSON.stringify(FEED).replace("feeds/1", "feeds/2")],
  ["an archive that leads on in one format", "vote/feeds/1.json", JSON.stringify(FEED)],
  ["an archive of other items", "vote/feeds/1.json", JSON.stringify(ARCHIVE).replace("Polls", "All polls")],
  ["an archive in one format", "vote/feeds/1.xml", undefined],
  ["a newest document in one format", "vote/atom.xml", undefined],
])("finds %s", (_defect, path, text) => {
  expect(chainDifferences(site({ [path]: text }))).toHaveLength(1);
});
