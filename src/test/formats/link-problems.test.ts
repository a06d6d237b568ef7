import { expect, test } from "vitest";
import { linkProblems } from "./link-problems.ts";

const PUBLIC = "https://example.org/news";
const FEED =
  '<rss><link>https://example.org/news/vote/</link><content:encoded>&lt;a href="https://example.org/news/vote/a.html"></content:encoded></rss>';

function site(change: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({
      "index.html": '<a href="/news/vote/">Vote</a> <a href="https://elsewhere.example/gone">x</a>',
      "vote/index.html":
        '<article id="a"><a href="a.html">a</a> <a href="#a">here</a><img src="/news/media/p.jpg" srcset="/news/media/p.jpg 1x">',
      "vote/a.html": '<a href="./#a">back</a> <meta property="og:url" content="https://example.org/news/vote/a.html">',
      "vote/rss.xml": FEED,
      "feed.json":
        '{"version":"https://jsonfeed.org/version/1.1","items":[{"url":"https://example.org/news/vote/a.html"}]}',
      "media/p.jpg": "",
      ...change,
    }),
  );
}

test("finds nothing where every link leads somewhere", () => {
  expect(linkProblems(site(), PUBLIC)).toEqual([]);
});

test.each([
  ["a page that is not there", "index.html", '<a href="/news/gone/">'],
  ["a place that is not on the page", "index.html", '<a href="vote/#gone">'],
  ["a picture that is not there", "index.html", '<img src="/news/media/gone.jpg">'],
  ["a smaller version that is not there", "index.html", '<img srcset="/news/media/p.jpg 1x, /news/media/gone.jpg 2x">'],
  ["an address outside the site's path", "index.html", '<a href="/vote/">'],
  [
    "a card's picture that is not there",
    "index.html",
    '<meta property="og:image" content="https://example.org/news/gone.png">',
  ],
  ["a feed's page that is not there", "vote/rss.xml", FEED.replace("/vote/<", "/gone/<")],
  ["a link in a feed's text that is not there", "vote/rss.xml", FEED.replace("a.html", "gone.html")],
  [
    "a teaser's entry that is not there",
    "vote/latest.json",
    '{"entries":[{"url":"https://example.org/news/gone.html"}]}',
  ],
  [
    "an embedded link's picture that is not there",
    "vote/oembed.json",
    '{"thumbnail_url":"https://example.org/news/gone.png"}',
  ],
  ["a home screen's icon that is not there", "assets/site.webmanifest", '{"icons":[{"src":"/news/gone.png"}]}'],
  ["a film's first picture that is not there", "vote/a.html", '<video poster="/news/media/gone.jpg">'],
  ["a player that is not there", "vote/a.html", '<figure data-address="/news/gone.html">'],
  ["a picture for later that is not there", "vote/a.html", '<img data-src="/news/media/gone.jpg">'],
  [
    "a card's page that is not there",
    "vote/a.html",
    '<meta property="og:url" content="https://example.org/news/b.html">',
  ],
  ["a page of a sitemap that is not there", "sitemap.xml", "<loc>https://example.org/news/gone/</loc>"],
  ["a feed's icon that is not there", "vote/atom.xml", "<icon>https://example.org/news/gone.png</icon>"],
  ["a feed's picture that is not there", "vote/atom.xml", "<logo>https://example.org/news/gone.png</logo>"],
  [
    "a channel's picture that is not there",
    "vote/rss.xml",
    "<image><url>https://example.org/news/gone.png</url></image>",
  ],
  ["an enclosure that is not there", "vote/rss.xml", '<enclosure length="1" url="https://example.org/news/gone.mp3"/>'],
  [
    "an archive that is not there",
    "vote/atom.xml",
    '<link rel="prev-archive" href="https://example.org/news/vote/feeds/1.xml"/>',
  ],
  [
    "a page of an archive that is not there",
    "vote/feeds/1.json",
    '{"items":[{"url":"https://example.org/news/gone.html"}]}',
  ],
  ["what is no address", "index.html", '<a href="https://">'],
  ["a sitemap that is not there", "robots.txt", "Sitemap: https://example.org/news/gone.xml"],
  [
    "an update of the structured data that is not there",
    "index.html",
    '<script type="application/ld+json">{"liveBlogUpdate":[{"@id":"https://example.org/news/gone.html"}]}</script>',
  ],
  [
    "a film of the structured data that is not there",
    "index.html",
    '<script type="application/ld+json">{"video":[{"contentUrl":"https://example.org/news/gone.mp4"}]}</script>',
  ],
  ["a JSON feed's page that is not there", "feed.json", '{"items":[{"url":"https://example.org/news/gone.html"}]}'],
])("finds a link to %s", (_defect, path, text) => {
  expect(linkProblems(site({ [path]: text }), PUBLIC)).toHaveLength(1);
});
