import { expect, test } from "vitest";
import { groupSources } from "./group-sources.ts";

const codes = (...paths: string[]) => groupSources(paths).diagnostics.map((each) => `${each.code} ${each.span.file}`);

test("files are blogs, folders with an index are blogs in parts, index.md is the site", () => {
  const { site, blogs, diagnostics } = groupSources([
    "vote/2020-01-04.md",
    "storm.md",
    "vote/index.md",
    "vote/2020-01-03.md",
    "index.md",
    "vote/map.png",
  ]);
  expect(site).toBe("index.md");
  expect(blogs).toEqual([
    { name: "storm", files: ["storm.md"] },
    { name: "vote", files: ["vote/index.md", "vote/2020-01-03.md", "vote/2020-01-04.md"] },
  ]);
  expect(diagnostics).toEqual([]);
});

test("parts follow by code units, not by a language's alphabet", () => {
  expect(groupSources(["v/a.md", "v/B.md", "v/index.md", "v/ä.md", "v/10.md", "v/9.md"]).blogs[0]?.files).toEqual([
    "v/index.md",
    "v/10.md",
    "v/9.md",
    "v/B.md",
    "v/a.md",
    "v/ä.md",
  ]);
});

test("what starts with an underscore or a dot is left out, folders too", () => {
  expect(groupSources(["_notes.md", ".hidden.md", "_drafts/a.md", "v/_x.md", "v/index.md"])).toEqual({
    site: undefined,
    blogs: [{ name: "v", files: ["v/index.md"] }],
    diagnostics: [],
  });
});

test.each([
  [["v/night.md", "v/day.md"], ["folder-without-index v/day.md"]],
  [["v.md", "v/index.md"], ["blog-name-duplicate v.md"]],
  [["v/index.md", "v/a/b.md"], ["file-too-deep v/a/b.md"]],
  [
    ["a.markdown", "b.MD", "c.txt"],
    ["file-ending-unknown a.markdown", "file-ending-unknown b.MD"],
  ],
])("%j gives %j", (paths, expected) => {
  expect(codes(...paths)).toEqual(expected);
});
