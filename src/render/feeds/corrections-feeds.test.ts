import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { expect, test } from "vitest";
import type { Correction } from "../../model/live-blog.ts";
import { safeHtml } from "../../model/names.ts";
import { jsonFeedProblems } from "../../test/formats/json-feed-schema.ts";
import { xmlProblems } from "../../test/formats/xml-grammar.ts";
import { at, sampleBlog, sampleContext, sampleEntry, sampleId, sampleSite } from "../../test/samples/sample-blog.ts";
import { correctionsFeeds } from "./corrections-feeds.ts";
import { NEWEST_BYTES } from "./newest-items.ts";

const COUNCIL = sampleEntry("2020-01-03 07:48", { id: sampleId("council"), title: "Council meets" });

function correction(minute: number, words = "not that council."): Correction {
  const when = at(`2020-01-03 08:${String(minute).padStart(2, "0")}`);
  const notice = { at: when, html: safeHtml(`<p>Correction: ${words}</p>`), text: words };
  return { entry: COUNCIL.id, title: COUNCIL.title, number: minute + 1, at: when, notice };
}

function feeds(corrections: readonly Correction[]): readonly string[] {
  const site = sampleSite([sampleBlog([COUNCIL], {}, { corrections })]);
  return correctionsFeeds(sampleContext(), site).map(({ contents }) => String(contents()));
}

test("a correction is an item that leads to what it corrects", () => {
  const [rss = "", atom = "", json = ""] = feeds([correction(2)]);
  expect([...xmlProblems(rss, "rss"), ...xmlProblems(atom, "atom"), ...jsonFeedProblems(json)]).toEqual([]);
  expect(parseJsonFeed(json).items?.[0]).toMatchObject({
    title: "Council meets",
    url: "https://example.org/news/us-iran/council.html",
    date_published: "2020-01-03T08:02:00Z",
    authors: [{ name: "Lena Strand" }, { name: "Idris Tan" }],
  });
});

test("fifty at most, and fewer where they are long", () => {
  const sixty = (words: string) => Array.from({ length: 60 }, (_, index) => correction(59 - index, words));
  expect(parseJsonFeed(feeds(sixty("no."))[2] ?? "").items).toHaveLength(50);
  const long = sixty("word ".repeat(3000));
  for (const text of feeds(long)) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(NEWEST_BYTES);
  expect(parseJsonFeed(feeds(long)[2] ?? "").items?.length).toBeGreaterThan(5);
});

test("without corrections the feed is as old as the site's first coverage", () => {
  expect(parseAtomFeed(feeds([])[1] ?? "").updated).toBe("2020-01-03T07:48:00Z");
});
