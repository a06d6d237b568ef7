import { expect, test } from "vitest";
import { endingLinks } from "./ending-links.ts";

const PUBLIC = "https://example.org/news";

function site(html: string): ReadonlyMap<string, string> {
  return new Map([
    ["vote/index.html", html],
    ["vote/a.html", '<a href="./">Vote</a>'],
    ["vote/rss.xml", "<link>https://example.org/news/vote/a</link>"],
  ]);
}

test.each([
  ["from the root", '<a href="/news/vote/a.html">', "withEnding"],
  ["from the page", '<a class="time" href="a.html#x">', "withEnding"],
  ["in full", '<a href="https://example.org/news/vote/a.html?x=1">', "withEnding"],
  ["from the root", '<a href="/news/vote/a">', "bare"],
  ["from the page", '<a href="a#x">', "bare"],
  ["in full", '<a href="https://example.org/news/vote/a">', "bare"],
] as const)("finds a link %s: %s is %s", (_form, html, ending) => {
  expect(endingLinks(site(html), PUBLIC)).toEqual({
    withEnding: [],
    bare: [],
    [ending]: ["vote/a"].map((path) => (ending === "bare" ? path : `${path}.html`)),
  });
});

test.each([
  ["to a folder", '<a href="/news/vote/">'],
  ["to another site", '<a href="https://elsewhere.example/news/vote/a.html">'],
  ["out of the site's path", '<a href="/vote/a.html">'],
  ["to a page that is not there", '<a href="b.html"><a href="b">'],
  ["that is a picture's address", '<img data-src="a.html">'],
])("leaves out a link %s", (_form, html) => {
  expect(endingLinks(site(html), PUBLIC)).toEqual({ withEnding: [], bare: [] });
});
