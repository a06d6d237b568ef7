import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { identify, locateOutput, locateProject } from "./locate-project.ts";
import { WrongUse } from "./machine-fault.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "wirecopy-project-"));
  for (const folder of ["content", "blogs/vote", "blogs/photos"]) mkdirSync(join(cwd, folder), { recursive: true });
  for (const file of ["blogs/cup.md", "blogs/notes.txt", "blogs/vote/index.md"]) writeFileSync(join(cwd, file), "");
});
afterEach(() => rmSync(cwd, { recursive: true }));

test("a site lies in content/ and is built into dist/", () => {
  const project = locateProject(cwd, undefined);
  expect(project).toMatchObject({ layout: "site", contentFolder: join(cwd, "content"), only: undefined });
  const out = locateOutput(cwd, undefined, project);
  expect(out).toBe(join(cwd, "dist"));
  expect(identify(project, out, false)).toEqual({ kind: "site", source: "../content" });
});

test.each([
  ["blogs/cup.md", "cup.md", "../blogs/cup.md"],
  ["blogs/vote", "vote", "../blogs/vote"],
  ["blogs/vote/", "vote", "../blogs/vote"],
  ["blogs/vote/index.md", "vote", "../blogs/vote"],
])("%s is a blog of its own", (file, only, source) => {
  const project = locateProject(cwd, file);
  expect(project).toMatchObject({ layout: "single", contentFolder: join(cwd, "blogs"), only });
  expect(identify(project, join(cwd, "dist"), true)).toEqual({ kind: "blog with drafts", source });
});

test.each(["nowhere.md", "blogs/photos", "blogs/notes.txt"])("%s is no blog", (file) => {
  expect(() => locateProject(cwd, file)).toThrow(WrongUse);
});

test("without a content folder there is nothing to build", () => {
  expect(() => locateProject(join(cwd, "blogs"), undefined)).toThrow(WrongUse);
});

test.each(["content", "content/dist", ".", ".."])("the output may not lie in the content or around it: %s", (out) => {
  expect(() => locateOutput(cwd, out, locateProject(cwd, undefined))).toThrow(WrongUse);
});

test("a blog's output may lie beside its file", () => {
  expect(locateOutput(cwd, "blogs/out", locateProject(cwd, "blogs/cup.md"))).toBe(join(cwd, "blogs/out"));
});
