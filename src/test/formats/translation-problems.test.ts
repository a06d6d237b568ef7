import { expect, test } from "vitest";
import { translationProblems } from "./translation-problems.ts";

const LINKS = `<link rel="alternate" href="https://example.org/en/" hreflang="en">
<link rel="alternate" href="https://example.org/fa/" hreflang="fa">
<link rel="alternate" href="https://example.org/en/" hreflang="x-default">`;
const page = (lang: string, links = LINKS) =>
  `<html lang="${lang}"><link rel="canonical" href="https://example.org/${lang}/">${links}`;

test("finds nothing where versions lead to one another, nor on pages without any", () => {
  const site = { "en/index.html": page("en"), "fa/index.html": page("fa"), "de/index.html": page("de", "") };
  expect(translationProblems(new Map(Object.entries(site)))).toEqual([]);
});

test.each([
  ["a version that leads nowhere back", page("fa", "")],
  ["a version that does not name itself", page("fa", LINKS.replaceAll('hreflang="fa"', 'hreflang="ar"'))],
  ["a version in another language", page("fa").replace('lang="fa"', 'lang="ar"')],
  ["a version that leads back elsewhere", page("fa", LINKS.replaceAll("/en/", "/other/"))],
])("finds %s", (_defect, fa) => {
  expect(
    translationProblems(
      new Map([
        ["en/index.html", page("en")],
        ["fa/index.html", fa],
      ]),
    ),
  ).not.toEqual([]);
});
