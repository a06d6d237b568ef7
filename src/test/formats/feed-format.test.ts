import { expect, test } from "vitest";
import { feedFormat, isMovedFeed, xmlFileProblems } from "./feed-format.ts";

test.each([
  ["rss.xml", "rss"],
  ["vote/rss.xml", "rss"],
  ["vote/atom.xml", "atom"],
  ["vote/feeds/12.xml", "atom"],
  ["vote/feeds/12.json", "json"],
  ["corrections/feed.json", "json"],
  ["news-sitemap.xml", undefined],
  ["vote/live.json", undefined],
])("reads %s as %s", (path, format) => {
  expect(feedFormat(path)).toBe(format);
});

const SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>';

test("holds each XML file to the grammar of its kind", () => {
  expect(xmlFileProblems("sitemap.xml", SITEMAP)).toEqual([]);
  expect(xmlFileProblems("sitemap-2.xml", SITEMAP)).toEqual([]);
  expect(xmlFileProblems("vote/atom.xml", SITEMAP)).not.toEqual([]);
  expect(xmlFileProblems("vote/rss.xml", SITEMAP)).not.toEqual([]);
});

test("finds a file that no grammar belongs to", () => {
  expect(xmlFileProblems("vote/podcast.xml", SITEMAP)).toHaveLength(1);
  expect(xmlFileProblems("vote/sitemap.xml", SITEMAP)).toHaveLength(1);
});

test("takes feeds for moved ones only where no blog stands", () => {
  const site = new Map([["vote/live.json", "{}"]]);
  expect(["ballot/rss.xml", "ballot/feed.json"].filter((path) => !isMovedFeed(path, site))).toEqual([]);
  expect(
    ["vote/rss.xml", "vote/feeds/1.xml", "ballot/feeds/1.xml", "corrections/atom.xml", "rss.xml"].filter((path) =>
      isMovedFeed(path, site),
    ),
  ).toEqual([]);
});
