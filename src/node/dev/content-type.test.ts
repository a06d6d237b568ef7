import { expect, test } from "vitest";
import { contentType } from "./content-type.ts";

test.each([
  ["vote/index.html", "text/html; charset=utf-8"],
  ["assets/wirecopy.1a2b.js", "text/javascript; charset=utf-8"],
  ["assets/styles.1a2b.css", "text/css; charset=utf-8"],
  ["vote/live/a.1a2b.txt", "text/plain; charset=utf-8"],
  ["vote/live.json", "application/json"],
  ["vote/feed.json", "application/feed+json; charset=utf-8"],
  ["rss.xml", "application/rss+xml; charset=utf-8"],
  ["vote/atom.xml", "application/atom+xml; charset=utf-8"],
  ["sitemap.xml", "application/xml; charset=utf-8"],
  ["media/film.1a2b.mp4", "video/mp4"],
  ["media/map.1a2b.svg", "image/svg+xml"],
  ["_headers", "application/octet-stream"],
])("%s is %s", (path, type) => {
  expect(contentType(path)).toBe(type);
});
