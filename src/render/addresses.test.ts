import { expect, test } from "vitest";
import { type EntryId, parseEntryId, parseSlug, type Slug } from "../model/names.ts";
import { type Addresses, createAddresses, type Place } from "./addresses.ts";

const slug = parseSlug("vote") as Slug;
const id = parseEntryId("council") as EntryId;
const newsSite = { url: "https://example.org/news", feedUrl: "https://example.org/news", basePath: "/news" };
const nowhere = { url: undefined, feedUrl: "http://localhost:4321/", basePath: "" };

const PLACES: readonly [string, (addresses: Addresses) => Place, string, string][] = [
  ["front page", ({ home }) => home, "index.html", "/"],
  ["newest page", ({ blog }) => blog(slug), "vote/index.html", "/vote/"],
  ["older page", ({ olderPage }) => olderPage(slug, 3), "vote/pages/3/index.html", "/vote/pages/3/"],
  ["entry page", ({ entry }) => entry(slug, id), "vote/council.html", "/vote/council.html"],
  ["feed", ({ blogFeed }) => blogFeed(slug, "json"), "vote/feed.json", "/vote/feed.json"],
  ["older feed", ({ olderFeed }) => olderFeed(slug, 2, "atom"), "vote/feeds/2.xml", "/vote/feeds/2.xml"],
  ["teaser", ({ teaser }) => teaser(slug, "html"), "vote/latest.html", "/vote/latest.html"],
  ["manifest", ({ manifest }) => manifest(slug), "vote/live.json", "/vote/live.json"],
  [
    "fragment",
    ({ fragment }) => fragment(slug, id, "0b1c2d3e"),
    "vote/live/council.0b1c2d3e.txt",
    "/vote/live/council.0b1c2d3e.txt",
  ],
  ["corrections page", ({ corrections }) => corrections, "corrections/index.html", "/corrections/"],
  ["picture", ({ file }) => file("media/a b%.jpg"), "media/a b%.jpg", "/media/a%20b%25.jpg"],
];

test.each(PLACES)("the %s has its path and its address", (_name, placeOf, path, below) => {
  const place = placeOf(createAddresses({ ...newsSite, links: "extension" }, "site"));
  expect(place).toEqual({ path, below });
});

test.each(PLACES)("the %s of a single blog stands at the top of the output", (_name, placeOf, path, below) => {
  const place = placeOf(createAddresses({ ...newsSite, links: "extension" }, "single"));
  expect(place).toEqual({ path: path.replace(/^vote\//, ""), below: below.replace(/^\/vote\//, "/") });
});

test("bare links drop the ending of entry pages and of nothing else", () => {
  const { entry, teaser } = createAddresses({ ...newsSite, links: "bare" }, "site");
  expect(entry(slug, id)).toEqual({ path: "vote/council.html", below: "/vote/council" });
  expect(teaser(slug, "html").below).toBe("/vote/latest.html");
});

test("a site below a path has it in every form of an address", () => {
  const { local, absolute, canonical, blog } = createAddresses({ ...newsSite, links: "extension" }, "site");
  expect(local(blog(slug))).toBe("/news/vote/");
  expect(absolute(blog(slug))).toBe("https://example.org/news/vote/");
  expect(canonical(blog(slug))).toBe("https://example.org/news/vote/");
});

test("without an address feeds name the local host and nothing is canonical", () => {
  const { local, absolute, canonical, home } = createAddresses({ ...nowhere, links: "extension" }, "site");
  expect(local(home)).toBe("/");
  expect(absolute(home)).toBe("http://localhost:4321/");
  expect(canonical(home)).toBeUndefined();
});
