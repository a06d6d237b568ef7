import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { afterAll, describe, expect, inject, test } from "vitest";
import { jsonFeedProblems } from "../formats/json-feed-schema.ts";
import { linkProblems } from "../formats/link-problems.ts";
import { readSchemaVocabulary } from "../formats/schema-vocabulary.ts";
import { structuredDataProblems } from "../formats/structured-data-problems.ts";
import { type GrammarName, xmlProblems } from "../formats/xml-grammar.ts";
import { buildSite, type ChangedSettings } from "./built-site.ts";
import { hasFeedparser, readFeeds } from "./read-feeds.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly vnuJar: string;
  }
}

const PUBLIC = "https://gazette.example/news";
const VOCABULARY = readSchemaVocabulary();

/** The checker takes JSON-LD for a script, and `'self'` for nothing where pages are files. */
const NOT_OURS = ".*violates Content Security Policy.*";

const GRAMMARS: readonly (readonly [RegExp, GrammarName])[] = [
  [/(?:^|\/)rss\.xml$/, "rss"],
  [/(?:^|\/)atom\.xml$|\/feeds\/\d+\.xml$/, "atom"],
  [/^(?:news-)?sitemap(?:-\d+)?\.xml$/, "sitemap"],
];

/** Pages of every kind in a second language: the index, corrections and missing pages speak the site's. */
const IN_PERSIAN: ChangedSettings = {
  "index.md": { lang: "fa", links: "bare", hub: "https://hub.example/" },
  "us-iran.md": { lang: "en" },
  "election-night/index.md": { lang: "en" },
};

/** The pages alone; a teaser is part of another page and gets one round it. */
function folderOfPages(pages: readonly (readonly [string, string])[]): string {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-pages-"));
  for (const [path, html] of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path.endsWith("/latest.html") ? pageAround(html) : html);
  }
  return folder;
}

function pageAround(html: string): string {
  return `<!doctype html>\n<html lang="en"><head><title>News</title></head><body><h1>News</h1><h2>Live</h2>\n${html}</body></html>\n`;
}

describe.each([
  ["the example site", "content", {}],
  ["the example site in Persian with bare links", "content", IN_PERSIAN],
  ["the torture site", "src/test/fixtures/torture/content", {}],
] as const satisfies readonly (readonly [string, string, ChangedSettings])[])("%s", (_name, content, settings) => {
  const build = buildSite(content, PUBLIC, settings);
  const { files } = build;
  const matching = (pattern: RegExp) => [...files].filter(([path]) => pattern.test(path));
  const problems = (found: readonly (readonly [string, readonly string[]])[]) =>
    found.filter(([, list]) => list.length > 0);
  afterAll(build.remove);

  test("is built", () => {
    expect(build.status, build.output).toBe(0);
    expect(matching(/\.html$/).length).toBeGreaterThan(10);
  });

  test("links to pages with or without an ending, as the site wishes", () => {
    const withEnding = new RegExp(`href="${new URL(PUBLIC).pathname}/[^"#]*\\.html["#]`);
    const linking = matching(/\.html$/).filter(([, html]) => withEnding.test(html));
    expect(linking.length > 0).toBe(settings !== IN_PERSIAN);
  });

  test("has no error and no warning by the Nu checker", () => {
    const pages = folderOfPages(matching(/\.html$/));
    const options = ["--Werror", "--skip-non-html", "--filterpattern", NOT_OURS, pages];
    const { status, stderr } = spawnSync("java", ["-jar", inject("vnuJar"), ...options], { encoding: "utf8" });
    rmSync(pages, { recursive: true });
    expect(status, stderr.replaceAll(`file:${pages}/`, "").slice(0, 8000)).toBe(0);
  });

  test("has feeds and sitemaps that keep to their grammars", () => {
    const documents = matching(/\.xml$/);
    expect(documents.length).toBeGreaterThan(6);
    const found = documents.map(([path, xml]) => {
      const grammar = GRAMMARS.find(([pattern]) => pattern.test(path))?.[1];
      return [path, grammar ? xmlProblems(xml, grammar) : ["no grammar for it"]] as const;
    });
    expect(problems(found)).toEqual([]);
  });

  test("has JSON Feeds that keep to the schema", () => {
    const found = matching(/(?:^|\/)feed\.json$|\/feeds\/\d+\.json$/).map(
      ([path, text]) => [path, jsonFeedProblems(text)] as const,
    );
    expect(found.length).toBeGreaterThan(2);
    expect(problems(found)).toEqual([]);
  });

  test("tells the readers of all three formats the same", () => {
    for (const [path, text] of matching(/(?:^|\/)feed\.json$/)) {
      const beside = (name: string) => files.get(path.replace("feed.json", name)) ?? "";
      const json = (parseJsonFeed(text).items ?? []).map((item) => [item.id, item.title, item.date_published]);
      const atom = (parseAtomFeed(beside("atom.xml")).entries ?? []).map((entry) => [
        entry.id,
        entry.title?.value,
        entry.published,
      ]);
      const rss = (parseRssFeed(beside("rss.xml")).items ?? []).map((item) => [
        item.guid?.value,
        item.title,
        new Date(item.pubDate ?? "").toISOString().replace(".000", ""),
      ]);
      expect(atom).toEqual(json);
      expect(rss).toEqual(json);
      expect(new Set(json.map(([id]) => id)).size).toBe(json.length);
    }
  });

  test.skipIf(!process.env["CI"] && !hasFeedparser())("is read by feedparser as it was written", () => {
    for (const [path, text] of matching(/(?:^|\/)feed\.json$/)) {
      const expected = (parseJsonFeed(text).items ?? []).map((item) => ({
        id: item.id,
        title: item.title,
        published: Date.parse(item.date_published ?? "") / 1000,
        authors: (item.authors ?? []).map(({ name }) => name),
      }));
      const names = ["atom.xml", "rss.xml"].map((name) => join(build.folder, path.replace("feed.json", name)));
      for (const { fault, items } of readFeeds(names)) {
        expect(fault).toBeNull();
        expect(items).toEqual(expected);
      }
    }
  });

  test("has structured data by schema.org's names on every page with entries", () => {
    const pages = matching(/\.html$/).flatMap(([path, html]) => {
      const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
      return json === undefined ? [] : [[path, structuredDataProblems(json, VOCABULARY)] as const];
    });
    expect(pages.length).toBeGreaterThan(10);
    expect(problems(pages)).toEqual([]);
  });

  test("has no link that leads nowhere", () => {
    expect(linkProblems(files, PUBLIC)).toEqual([]);
  });

  test("holds no character that readers refuse, no script of a writer's and no value that is missing", () => {
    const refused = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}|\[object |TEXTOFTHE/u;
    const marked = /\.(?:html|xml)$/;
    const foul = (path: string, text: string) =>
      (marked.test(path) && /<script>alert/.exec(text)) || refused.exec(text);
    const found = matching(/\.(?:html|xml|json|txt)$/).filter(([path, text]) => foul(path, text));
    expect(found.map(([path, text]) => [path, foul(path, text)?.[0]])).toEqual([]);
    expect(
      matching(/\.html$/)
        .filter(([, html]) => />undefined<|="undefined"/.test(html))
        .map(([path]) => path),
    ).toEqual([]);
  });
});
