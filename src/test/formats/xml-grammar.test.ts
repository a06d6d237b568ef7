import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type GrammarName, xmlProblems } from "./xml-grammar.ts";

const GOOD: Readonly<Record<GrammarName, string>> = {
  rss: `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title>
<link>https://example.org/</link><description>D</description>
<image><url>https://example.org/p.jpg</url><title>T</title><link>https://example.org/</link></image>
<atom:link href="https://example.org/rss.xml" rel="self" type="application/rss+xml"/>
<item><title>I</title><link>https://example.org/a</link><guid isPermaLink="false">urn:a</guid>
<pubDate>Fri, 03 Jan 2020 08:05:00 GMT</pubDate><description>S</description></item></channel></rss>`,
  atom: `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>T</title>
<updated>2020-01-03T08:05:00Z</updated><author><name>A</name></author>
<entry><id>urn:a</id><title>E</title><updated>2020-01-03T08:05:00Z</updated>
<content type="html">x</content></entry></feed>`,
  sitemap: `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://example.org/a</loc><lastmod>2020-01-03T08:05:00Z</lastmod><news:news><news:publication>
<news:name>N</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2020-01-03T08:05:00Z</news:publication_date><news:title>T</news:title></news:news></url></urlset>`,
};

describe("xmlProblems", () => {
  test.each(["rss", "atom", "sitemap"] as const)("finds nothing wrong with good %s", (grammar) => {
    expect(xmlProblems(GOOD[grammar], grammar)).toEqual([]);
  });

  test.each<[GrammarName, string, string, string]>([
    ["rss", "an item without a guid", '<guid isPermaLink="false">urn:a</guid>', ""],
    ["rss", "an ISO date", "Fri, 03 Jan 2020 08:05:00 GMT", "2020-01-03T08:05:00Z"],
    ["rss", "an author that is no address", "<description>S", "<author>Ana</author><description>S"],
    ["rss", "a relative link", "https://example.org/a<", "/a<"],
    ["rss", "a picture without a link", "<link>https://example.org/</link></image>", "</image>"],
    ["rss", "a picture without an address", "<url>https://example.org/p.jpg</url>", ""],
    ["rss", "a picture wider than readers show", "</image>", "<width>1200</width></image>"],
    ["rss", "a picture higher than readers show", "</image>", "<height>630</height></image>"],
    ["rss", "no self link", 'rel="self"', 'rel="alternate"'],
    ["atom", "an entry without updated", "<updated>2020-01-03T08:05:00Z</updated>\n<content", "<content"],
    ["atom", "a date without a zone", "08:05:00Z</updated><author>", "08:05:00</updated><author>"],
    ["atom", "an author without a name", "<name>A</name>", ""],
    ["atom", "a control character", "<title>E", "<title>\u0008E"],
    ["atom", "an open element", "</entry>", ""],
    ["sitemap", "news without a title", "<news:title>T</news:title>", ""],
    ["sitemap", "a date in words", "2020-01-03T08:05:00Z</lastmod>", "3 January</lastmod>"],
    ["sitemap", "an address without a scheme", "https://example.org/a", "/a"],
  ])("finds in %s %s", (grammar, _defect, good, bad) => {
    expect(GOOD[grammar]).toContain(good);
    expect(xmlProblems(GOOD[grammar].replace(good, bad), grammar)).not.toEqual([]);
  });
});

test.each(["rss", "atom", "sitemap"])("the XML form of the %s grammar was made of the compact one", (name) => {
  const read = (ending: string) => readFileSync(new URL(`../grammars/${name}.${ending}`, import.meta.url), "utf8");
  const elements = (text: string, pattern: RegExp) =>
    [...new Set([...text.matchAll(pattern)].map((match) => match[1]))].sort();
  expect(elements(read("rng"), /<element name="(?:\w+:)?(\w+)"/g)).toEqual(
    elements(read("rnc"), /element (?:\w+:)?(\w+)(?![\w:])/g),
  );
});
