import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { endingLinks } from "../formats/ending-links.ts";
import { foulText } from "../formats/foul-text.ts";
import { linkProblems } from "../formats/link-problems.ts";
import { microformatProblems } from "../formats/microformat-problems.ts";
import { pageKinds } from "../formats/page-kinds.ts";
import { readSchemaVocabulary } from "../formats/schema-vocabulary.ts";
import { structuredDataProblems } from "../formats/structured-data-problems.ts";
import { translationProblems } from "../formats/translation-problems.ts";
import { buildValidatedSite, onlyProblems, PUBLIC, SITES } from "./validated-sites.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly vnuJar: string;
  }
}

const VOCABULARY = readSchemaVocabulary();

/** The checker takes JSON-LD for a script, and `'self'` for nothing where pages are files. */
const NOT_OURS = ".*violates Content Security Policy.*";

const LINKED_DATA = /<script type="application\/ld\+json">(.*?)<\/script>/s;

/** What the Nu checker says of pages, by their paths; a teaser is part of another page and gets one round it. */
function nuProblems(pages: readonly (readonly [path: string, html: string])[]): string {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-pages-"));
  for (const [path, html] of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path.endsWith("/latest.html") ? pageAround(html) : html);
  }
  const options = ["--Werror", "--skip-non-html", "--filterpattern", NOT_OURS, folder];
  const { status, stderr } = spawnSync("java", ["-jar", inject("vnuJar"), ...options], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return status === 0 ? "" : `${status} ${stderr}`.replaceAll(`file:${folder}/`, "").slice(0, 8000);
}

function pageAround(html: string): string {
  return `<!doctype html>\n<html lang="en"><head><title>News</title></head><body><h1>News</h1><h2>Live</h2>\n${html}</body></html>\n`;
}

const built = SITES.map((site) => ({ ...site, build: buildValidatedSite(site) }));
afterAll(() => {
  for (const { build } of built) build.remove();
});

describe.each(built)("$name", ({ build, hasBareLinks }) => {
  const { files, matching } = build;

  test("is built", () => {
    expect(build.status, build.output).toBe(0);
    expect(matching(/\.html$/).length).toBeGreaterThan(10);
  });

  test("links to pages with or without an ending, as the site wishes", () => {
    const { withEnding, bare } = endingLinks(files, PUBLIC);
    expect(hasBareLinks ? withEnding : bare).toEqual([]);
    expect((hasBareLinks ? bare : withEnding).length).toBeGreaterThan(10);
  });

  test("has no error and no warning by the Nu checker", () => {
    expect(nuProblems(matching(/\.html$/))).toBe("");
  });

  test("has structured data by schema.org's names on every page with entries", () => {
    const pages = matching(/\.html$/).flatMap(([path, html]) => {
      const json = LINKED_DATA.exec(html)?.[1];
      return json === undefined ? [] : [[path, structuredDataProblems(json, VOCABULARY)] as const];
    });
    expect(pages.length).toBeGreaterThan(10);
    expect(onlyProblems(pages)).toEqual([]);
  });

  test("says the same in microformats as in structured data", () => {
    const pages = matching(/\.html$/).flatMap(([path, html]) => {
      const { url, liveBlogUpdate = [] } = JSON.parse(LINKED_DATA.exec(html)?.[1] ?? "{}");
      return liveBlogUpdate.length === 0 ? [] : [[path, microformatProblems(html, url, liveBlogUpdate)] as const];
    });
    expect(pages.length).toBeGreaterThan(10);
    expect(onlyProblems(pages)).toEqual([]);
  });

  test("has translations that lead to one another", () => {
    expect(matching(/\.html$/).filter(([, html]) => html.includes("hreflang=")).length).toBeGreaterThan(1);
    expect(translationProblems(files)).toEqual([]);
  });

  test("has no link that leads nowhere", () => {
    expect(linkProblems(files, PUBLIC)).toEqual([]);
  });

  test("holds no character that readers refuse, no script of a writer's and no value that is missing", () => {
    const found = matching(/\.(?:html|xml|json|txt)$/).map(([path, text]) => [path, foulText(path, text)] as const);
    expect(found.length).toBeGreaterThan(30);
    expect(onlyProblems(found)).toEqual([]);
  });
});

test.each(["en", "fa"])("pages of every kind are among the validated ones in %s", (lang) => {
  const pages = built.flatMap(({ build: { matching } }) => matching(/\.html$/));
  expect(pageKinds(pages, lang)).toEqual([
    "corrections",
    "entry",
    "entry withdrawn",
    "index",
    "newest ended",
    "newest live",
    "newest upcoming",
    "not-found",
    "older",
    "redirect",
    "teaser ended",
    "teaser live",
    "teaser upcoming",
  ]);
});

test.each([
  ["an id twice", '<p id="a"><p id="a">'],
  ["a picture without words", '<img src="a.png">'],
  ["a level that is left out", "<h5>Deep</h5>"],
  ["a date that does not exist", '<time datetime="2020-13-01T00:00:00Z">Then</time>'],
  ["a role that does not exist", '<p role="newsflash">News</p>'],
  ["what is a warning only", "<section><p>No heading</p></section>"],
])("the Nu checker finds %s", (_defect, html) => {
  expect(nuProblems([["index.html", pageAround("<h3>Fine</h3>").replace("</body>", `${html}</body>`)]])).toContain(
    "index.html",
  );
  expect(nuProblems([["index.html", pageAround("<h3>Fine</h3>")]])).toBe("");
});

test("the Nu checker finds a defect of a teaser, which is no page of its own", () => {
  expect(nuProblems([["vote/latest.html", '<ul><li><img src="a.png"></li></ul>']])).toContain("vote/latest.html");
  expect(nuProblems([["vote/latest.html", "<ul><li>Polls open</li></ul>"]])).toBe("");
});
