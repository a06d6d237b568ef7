import { expect, test } from "vitest";
import type { DraftBlog } from "../model/draft.ts";
import { parseBlog } from "../parse/parse-blog.ts";
import { SITE_DEFAULTS, withFrontMatter } from "../test/parse-sample.ts";
import { checkSite } from "./check-site.ts";

/** Blogs by name with further lines of front matter. */
function blogs(settings: Readonly<Record<string, string>>): readonly DraftBlog[] {
  return Object.entries(settings).flatMap(([name, more]) => {
    const files = [{ path: `${name}.md`, text: withFrontMatter("## 07:00 A", more) }];
    const readPiece = () => ({ definitions: [], openConstruct: undefined });
    return parseBlog({ name, files, siteDefaults: SITE_DEFAULTS, readPiece }).draft ?? [];
  });
}

test.each([
  [{ a: "", b: "" }, []],
  [{ a: "slug: b\n", b: "" }, ["slug-duplicate b.md 1", "slug-duplicate a.md 4"]],
  [{ assets: "" }, ["slug-reserved assets.md 1"]],
  [{ a: "was: media\n" }, ["slug-reserved a.md 4"]],
  [{ a: "was: b\n", b: "" }, ["former-slug-taken a.md 4"]],
  [{ a: "was: a\n" }, ["former-slug-taken a.md 4"]],
  [{ a: "was: old, older\n", b: "was: [older]\n" }, ["former-slug-taken b.md 4"]],
  [{ a: "translations: {fa: b}\n", b: "lang: fa\ntranslations: {en: a}\n" }, []],
  [{ a: "translations: {fa: b}\n", b: "lang: fa\ntranslations: {en: https://example.org/a/}\n" }, []],
  [{ a: "translations: {fa: b}\n", b: "lang: fa\n" }, ["translation-one-sided b.md 1"]],
  [
    { a: "translations: {fa: b}\n", b: "lang: fa\ntranslations: {de: c}\n", c: "lang: de\ntranslations: {fa: b}\n" },
    ["translation-one-sided b.md 5"],
  ],
  [{ a: "translations: {de: b}\n", b: "lang: fa\ntranslations: {en: a}\n" }, ["translation-language a.md 4"]],
  [{ a: "translations: {fa: c}\n", b: "" }, ["translation-unknown a.md 4"]],
  [{ a: "translations: {fa: https://example.org/fa}\n" }, []],
])("%j gives %j", (settings, expected) => {
  const found = checkSite(blogs(settings as Readonly<Record<string, string>>));
  expect(found.map(({ code, span }) => `${code} ${span.file} ${span.start.line}`)).toEqual(expected);
});
