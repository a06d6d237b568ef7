import { describe, expect, test } from "vitest";
import { headersFile } from "./headers-file.ts";

interface ParsedRule {
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
}

function parseRules(text: string): readonly ParsedRule[] {
  return text
    .trim()
    .split("\n\n")
    .map((block) => {
      const [path = "", ...lines] = block.split("\n");
      return {
        path,
        headers: new Map(
          lines.map((line) => [line.slice(2, line.indexOf(":")), line.slice(line.indexOf(":") + 2)] as const),
        ),
      };
    });
}

/** As both hosts match: a placeholder is one name, an asterisk the rest. */
function matches(pattern: string, path: string): boolean {
  const expression = pattern.replace(/[.]/g, "\\.").replace(/:\w+/g, "[^/]+").replace("*", ".*");
  return new RegExp(`^${expression}$`).test(path);
}

function headersOf(text: string, path: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const rule of parseRules(text).filter((candidate) => matches(candidate.path, path))) {
    for (const [name, value] of rule.headers) found[name] = [...(found[name] ?? []), value];
  }
  return found;
}

const SITE = headersFile("site", false);
const BLOG = headersFile("single", false);

describe("headersFile", () => {
  test.each([
    ["/assets/styles.1a2b.css", /immutable/],
    ["/media/strike.3fa9.jpg", /immutable/],
    ["/vote/live/council.1a2b3c4d.txt", /immutable/],
    ["/vote/live.json", /^max-age=5$/],
    ["/vote/rss.xml", /max-age=60/],
    ["/vote/feeds/1.xml", /max-age=60/],
    ["/vote/latest.html", /max-age=60/],
    ["/corrections/atom.xml", /max-age=60/],
    ["/feed.json", /max-age=60/],
    ["/sitemap.xml", /max-age=60/],
  ])("gives %s one Cache-Control", (path, expected) => {
    expect(headersOf(SITE, path)["Cache-Control"]).toEqual([expect.stringMatching(expected)]);
  });

  test.each([["/"], ["/vote/"], ["/vote/council.html"], ["/vote/pages/1/"], ["/404.html"]])(
    "leaves %s to the host's own rule for pages",
    (path) => {
      expect(headersOf(SITE, path)["Cache-Control"]).toBeUndefined();
    },
  );

  test("sets no header twice for any path", () => {
    for (const path of [
      "/rss.xml",
      "/vote/rss.xml",
      "/vote/feeds/2.json",
      "/vote/latest.json",
      "/media/a.jpg",
      "/x/",
    ]) {
      for (const values of Object.values(headersOf(SITE, path))) expect(values).toHaveLength(1);
    }
  });

  test.each([
    ["/rss.xml", "application/rss+xml; charset=utf-8"],
    ["/vote/atom.xml", "application/atom+xml; charset=utf-8"],
    ["/vote/feed.json", "application/feed+json; charset=utf-8"],
  ])("names the type of %s", (path, type) => {
    expect(headersOf(SITE, path)["Content-Type"]).toEqual([type]);
  });

  test("lets a drawing that is opened by itself do nothing, under both policies", () => {
    expect(headersOf(SITE, "/media/map.1a2b3c4d.svg")["Content-Security-Policy"]).toEqual([
      "frame-ancestors 'self'",
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    ]);
    expect(headersOf(BLOG, "/media/map.1a2b3c4d.svg")["Content-Security-Policy"]).toHaveLength(2);
    expect(headersOf(SITE, "/media/map.1a2b3c4d.svg")["Cache-Control"]).toHaveLength(1);
  });

  test("stays within what the hosts take", () => {
    for (const text of [SITE, BLOG]) {
      expect(parseRules(text).length).toBeLessThanOrEqual(100);
      for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(2000);
      for (const { path } of parseRules(text)) expect(path.split("*").length - 1).toBeLessThanOrEqual(1);
    }
  });

  test("serves a blog that stands alone from the top", () => {
    expect(headersOf(BLOG, "/live.json")["Cache-Control"]).toEqual([expect.stringContaining("max-age=5")]);
    expect(headersOf(BLOG, "/live/council.1a2b3c4d.txt")["Cache-Control"]).toEqual([
      expect.stringContaining("immutable"),
    ]);
    expect(BLOG).not.toContain("sitemap");
  });

  test("hides a preview deployment from search", () => {
    expect(headersOf(headersFile("site", true), "/vote/feed.json")["X-Robots-Tag"]).toEqual(["noindex"]);
    expect(SITE).not.toContain("X-Robots-Tag");
  });
});
