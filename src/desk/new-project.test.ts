import { expect, test } from "vitest";
import { instantOf, parseCalendarDate } from "../model/time.ts";
import { readFrontMatter } from "../parse/front-matter/read-front-matter.ts";
import { SITE_KEYS } from "../parse/front-matter/site-keys.ts";
import { newProjectFiles, projectName } from "./new-project.ts";
import { type NewSite, newSiteFiles } from "./new-site.ts";

const STARTER = [
  { path: ".github/workflows/publish.yml", text: 'branches: ["__BRANCH__"]\n' },
  { path: ".gitlab-ci.yml", text: "pages: {}\n" },
  { path: "ci/publish.sh", text: "#!/bin/sh\n" },
  { path: ".gitignore", text: "dist/\n" },
  { path: ".gitattributes", text: "* text\n" },
];
const PROJECT = { starter: STARTER, content: [], branch: "main", package: { name: "news", wirecopy: "^1.0.0" } };
const files = (ci: Parameters<typeof newProjectFiles>[0]["ci"], branch = "main") =>
  newProjectFiles({ ...PROJECT, ci, branch });

test.each([
  [["github"], [".github/workflows/publish.yml"]],
  [
    ["gitlab", "script"],
    [".gitlab-ci.yml", "ci/publish.sh"],
  ],
  [[], []],
] as const)("for %j there are exactly the files of CI %j", (ci, expected) => {
  const paths = files(ci).map(({ path }) => path);
  expect(paths.filter((path) => /^(?:\.github\/|\.gitlab|ci\/)/u.test(path))).toEqual(expected);
  expect(paths).toEqual(expect.arrayContaining([".gitattributes", ".gitignore", "package.json"]));
});

test("the branch is named, whatever signs it has", () => {
  const text = files(["github"], "release/$&").find(({ path }) => path.startsWith(".github/"))?.text;
  expect(text).toBe('branches: ["release/$&"]\n');
});

test("scripts are marked as such, and lists join those that are there", () => {
  const all = files(["script"]);
  expect(all.filter(({ executable }) => executable).map(({ path }) => path)).toEqual(["ci/publish.sh"]);
  const joining = all.filter(({ joinTo }) => joinTo);
  expect(joining.map(({ path }) => path)).toEqual([".gitattributes", ".gitignore", "package.json"]);
  expect(joining[1]?.joinTo?.("mine\n")).toBe("mine\ndist/\n");
  expect(joining[2]?.joinTo?.("{")).toBeUndefined();
});

test.each([
  ["News Desk", "news-desk"],
  ["Zürich live", "zurich-live"],
  ["تهران", "live-blogs"],
])("a project in the folder %s is called %s", (folder, name) => {
  expect(projectName(folder)).toBe(name);
});

const date = parseCalendarDate("2026-11-27");
if (date === undefined) throw new Error("The test's own date is wrong.");

const SITE: NewSite = {
  ...{ title: "News", url: undefined, lang: "en", id: "news-abcde", bareLinks: true, single: false },
  now: instantOf(date, { hours: 18, minutes: 5 }),
};

test("content lies in its folder", () => {
  const content = newSiteFiles(SITE);
  const paths = newProjectFiles({ ...PROJECT, content, ci: [] }).map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      "content/first-live-blog/2026-11-27.md",
      "content/first-live-blog/index.md",
      "content/index.md",
    ]),
  );
});

test("the site says what was asked for, and the first live blog the language of its words", () => {
  const [site, blog, ...others] = newSiteFiles({
    ...SITE,
    ...{ title: "'Live'", url: "https://example.org", lang: "de", bareLinks: false, single: true },
  });
  const { settings, diagnostics } = readFrontMatter("index.md", site?.text ?? "", SITE_KEYS, "site");
  expect(diagnostics).toEqual([]);
  expect(settings).toMatchObject({
    ...{ title: { value: "'Live'" }, url: { value: "https://example.org" }, lang: { value: "de" } },
    id: { value: "news-abcde" },
  });
  expect(settings.links).toBeUndefined();
  expect(blog?.path).toBe("first-live-blog.md");
  expect(blog?.text).toMatch(/\nlang: en\n[\s\S]*\n## 18:05 /u);
  expect(others).toEqual([]);
});
