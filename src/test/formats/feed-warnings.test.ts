import { expect, test } from "vitest";
import { feedWarnings } from "./feed-warnings.ts";
import type { FeedFormat } from "./read-feed.ts";

const ADDRESS = "https://example.org/feed";
const ID = "urn:uuid:bd0885c6-6a1f-561f-af9b-4d7eb5100400";
const ITEM = `<item><title>Polls open</title><guid isPermaLink="false">${ID}</guid>
<pubDate>Fri, 03 Jan 2020 08:05:00 GMT</pubDate><atom:updated>2020-01-03T08:10:00Z</atom:updated>
<content:encoded>&lt;p&gt;&lt;a href="https://example.org/a"&gt;Text&lt;/a&gt;&lt;/p&gt;</content:encoded></item>`;
const ENTRY = `<entry><id>${ID}</id><title>Polls open</title><published>2020-01-03T08:05:00Z</published>
<updated>2020-01-03T08:10:00Z</updated><content type="html">&lt;p&gt;Text&lt;/p&gt;</content></entry>`;
const GOOD: Readonly<Record<FeedFormat, string>> = {
  rss: `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>T</title><link>https://example.org/</link>
<image><url>https://example.org/p.jpg</url><title>T</title><link>https://example.org/</link></image><lastBuildDate>Fri, 03 Jan 2020 08:10:00 GMT</lastBuildDate>
<atom:link href="${ADDRESS}" rel="self"/>${ITEM}</channel></rss>`,
  atom: `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>T</title><updated>2020-01-03T08:10:00Z</updated>
<link rel="self" href="${ADDRESS}"/>${ENTRY}</feed>`,
  json: JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "T",
    feed_url: ADDRESS,
    items: [
      {
        id: ID,
        title: "Polls open",
        date_published: "2020-01-03T08:05:00Z",
        date_modified: "2020-01-03T08:10:00Z",
        content_html: "<p>Text</p>",
      },
    ],
  }),
};

test.each(["rss", "atom", "json"] as const)("has nothing against good %s", (format) => {
  expect(feedWarnings(GOOD[format], format, ADDRESS)).toEqual([]);
});

test.each<[FeedFormat, string, string, string]>([
  ["rss", "SelfDoesntMatchLocation", ADDRESS, "https://example.org/other"],
  ["rss", "SelfDoesntMatchLocation", 'rel="self"', 'rel="hub"'],
  ["atom", "SelfDoesntMatchLocation", ADDRESS, "https://example.org/other"],
  ["json", "SelfDoesntMatchLocation", ADDRESS, "https://example.org/other"],
  ["rss", "ImageTitleDoesntMatch", "<title>T</title><link>https://example.org/</link></image>", "</image>"],
  ["rss", "ImageLinkDoesntMatch", "<link>https://example.org/</link></image>", "</image>"],
  ["rss", "DuplicateValue", ITEM, ITEM + ITEM],
  ["atom", "DuplicateValue", ENTRY, ENTRY + ENTRY],
  ["rss", "InvalidHttpGUID", ID, "polls-open"],
  ["rss", "IncorrectDOW", "Fri, 03", "Thu, 03"],
  ["rss", "ImplausibleDate", "Fri, 03 Jan 2020 08:05", "Thu, 01 Jan 1970 08:05"],
  ["atom", "ImplausibleDate", "2020-01-03T08:10:00Z</updated><content", "2999-01-03T08:10:00Z</updated><content"],
  ["atom", "ImplausibleDate", "2020-01-03T08:05:00Z", "yesterday"],
  ["atom", "changed before", "T08:10:00Z</updated><content", "T08:01:00Z</updated><content"],
  [
    "atom",
    "the feed changed",
    "<updated>2020-01-03T08:10:00Z</updated>\n<link",
    "<updated>2020-01-03T08:11:00Z</updated>\n<link",
  ],
  ["rss", "the feed changed", "08:10:00 GMT", "09:10:00 GMT"],
  ["rss", "ContainsHTML", "Polls open", "Polls &lt;b&gt;open&lt;/b&gt;"],
  ["json", "ContainsHTML", "Polls open", "Polls &amp; more"],
  ["json", "MissingTitle", "Polls open", ""],
  ["atom", "MissingContent", "&lt;p&gt;Text&lt;/p&gt;", " "],
  ["rss", "ContainsRelRef", "https://example.org/a", "/a"],
  ["json", "ContainsRelRef", "<p>Text", "<img src='a.png'><p>Text"],
  ["json", "SecurityRisk:", "<p>Text", "<script>x()</script><p>Text"],
  ["atom", "SecurityRisk:", "&lt;p&gt;Text", "&lt;iframe&gt;&lt;/iframe&gt;Text"],
  ["json", "SecurityRiskAttr", "<p>Text", "<p onclick='x()'>Text"],
  ["json", "bytes", "<p>Text", `<p>${"Text ".repeat(60_000)}`],
])("warns in %s: %s", (format, warning, good, bad) => {
  const text = GOOD[format].replace(good, bad);
  expect(text).not.toBe(GOOD[format]);
  expect(feedWarnings(text, format, ADDRESS).join("\n")).toContain(warning);
});

test("warns of more than 50 items", () => {
  const items = Array.from({ length: 51 }, (_, index) => ITEM.replace("bd0885c6", String(10_000_000 + index))).join("");
  expect(feedWarnings(GOOD.rss.replace(ITEM, items), "rss", ADDRESS)).toEqual(["51 items"]);
});
