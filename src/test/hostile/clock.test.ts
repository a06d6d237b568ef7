import { spawnSync } from "node:child_process";
import { readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { PROJECT, readTree, siteFolder, writeInto } from "../site-folder.ts";

const HOOK = join(import.meta.dirname, "clock-hook.cjs");
const LAUNCHER = join(PROJECT, "bin/wirecopy.js");
const INDEX = "---\ntitle: Gazette\nurl: https://example.org\n---\n";
const DOT = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360"/></svg>`;
const DAY_MS = 86_400_000;

const blog = (words: string, id = "strike") =>
  `---\ntitle: The vote\ndate: 2020-01-03\n---\n\n## 08:10 Later\n\n${words}, see [there](#${id}).\n\n![Alt](dot.svg)\n\n## 08:05 First\nid: ${id}\n\nText.\n`;

const contentOf = (text: string) => ({ "content/index.md": INDEX, "content/vote.md": text, "content/dot.svg": DOT });

function build(cwd: string, ahead = 0): void {
  const { status, stderr } = spawnSync(process.execPath, ["--require", HOOK, LAUNCHER, "build"], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", WIRECOPY_CLOCK: String(ahead) },
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** What readers get; what serves pages that are still open somewhere differs by history. */
function served(folder: string): Readonly<Record<string, string>> {
  const files = Object.entries(readTree(join(folder, "dist")));
  return Object.fromEntries(files.filter(([path]) => !/^\.wirecopy|\/live\/|^assets\/|^media\//u.test(path)));
}

function cleanly(text: string): Readonly<Record<string, string>> {
  const folder = siteFolder(contentOf(text));
  build(folder);
  return served(folder);
}

const secondOf = (file: string) => Math.floor(statSync(file).mtimeMs / 1000);
const memoryOf = (folder: string) => filesBelow(join(folder, ".wirecopy/memory")).toSorted();

describe("when the clock was put back by a day since the last build", () => {
  let folder: string;
  beforeEach(() => {
    folder = siteFolder(contentOf(blog("One")));
    build(folder, DAY_MS);
    const tomorrow = (Date.now() + DAY_MS) / 1000;
    for (const file of filesBelow(folder)) utimesSync(file, tomorrow, tomorrow);
  });

  test("a build without a change writes nothing, one with a change gives what a build from nothing gives", () => {
    const before = served(folder);
    const seconds = filesBelow(join(folder, "dist")).map(secondOf);
    build(folder);
    expect(served(folder)).toEqual(before);
    expect(filesBelow(join(folder, "dist")).map(secondOf)).toEqual(seconds);
    for (const [words, id] of [
      ["Two", "strike"],
      ["Two", "attack"],
      ["One", "strike"],
    ] as const) {
      writeInto(folder, "content/vote.md", blog(words, id));
      build(folder);
      expect(served(folder)).toEqual(cleanly(blog(words, id)));
    }
  });

  test("each version of a file has a second of its own, and times go ahead by no more than one for each", () => {
    const page = join(folder, "dist/vote/index.html");
    const start = secondOf(page);
    for (const step of [1, 2, 3]) {
      writeInto(folder, "content/vote.md", blog(`Version ${step}`));
      build(folder);
      expect(secondOf(page)).toBe(start + step);
    }
    writeInto(folder, "content/new.md", blog("New").replace("The vote", "New"));
    build(folder);
    const present = Date.now() / 1000;
    expect(Math.abs(secondOf(join(folder, "dist/new/index.html")) - present)).toBeLessThan(600);
  });

  test("what was worked out is found again by the next build, which keeps nothing anew", () => {
    // The text stays and becomes something else: both are remembered under its hash, and the newer one holds.
    writeInto(folder, "content/dot.svg", DOT.replace("360", "480"));
    build(folder);
    const known = memoryOf(folder);
    for (const path of ["content/one.pdf", "content/two.pdf"]) {
      writeInto(folder, path, "makes a build look at everything");
      build(folder);
    }
    expect(memoryOf(folder)).toEqual(known);
  });

  test("what a killed build left in the memory goes", () => {
    const [segment = ""] = memoryOf(folder);
    const left = join(segment, "..", "left-aside");
    writeFileSync(left, "half");
    const tomorrow = (Date.now() + DAY_MS) / 1000;
    utimesSync(left, tomorrow, tomorrow);
    build(folder);
    expect(memoryOf(folder)).not.toContain(left);
  });
});
