import { cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT, siteFolder, temporaryFolder, writeInto } from "./site-folder.ts";
import { spawnProgram } from "./spawn-program.ts";

/** More entries than make a build a long one. */
const ENTRY_COUNT = 250;

test("a start takes the compiled code that two builds left, and leaves it as it is", () => {
  const { build, compiled } = installedProgram();
  expect(compiled()).toEqual([]);
  build("one");
  const first = compiled();
  expect(first.map(({ name }) => name.split(".")[0])).toEqual(["engine", "grammar", "main"]);
  build("two");
  const second = compiled();
  const mainSize = (files: typeof first) => files.find(({ name }) => name.startsWith("main"))?.size;
  expect(mainSize(second)).toBeGreaterThan(mainSize(first) ?? Number.NaN);
  build("three");
  expect(compiled()).toEqual(second);
});

test("compiled code that is damaged is not run, but made anew", () => {
  const { build, compiled, folder } = installedProgram();
  build("one");
  build("two");
  for (const { name } of compiled()) damage(join(folder, name));
  const damaged = compiled();
  expect(build("three")).toMatch(/ 0 new, \d+ changed, 0 deleted/u);
  // An edit of plain words does without the grammar.
  const isMade = compiled().map(({ modified }, index) => modified > (damaged[index]?.modified ?? Number.NaN));
  expect(isMade).toEqual([true, false, true]);
});

/** A copy of the program that nobody has run yet, with a live blog of which each build finds one entry edited. */
function installedProgram() {
  const place = temporaryFolder();
  for (const part of ["bin", "templates", "package.json"])
    cpSync(join(PROJECT, part), join(place, part), { recursive: true, filter: (path) => !path.includes("compiled") });
  symlinkSync(join(PROJECT, "node_modules"), join(place, "node_modules"), "junction");
  const cwd = siteFolder({ "content/index.md": "---\ntitle: Vote\nurl: https://example.org\n---\n" });
  const launcher = join(place, "bin/wirecopy.js");
  const folder = join(place, "bin/program/compiled");
  const build = (sentence: string) => {
    writeInto(cwd, "content/vote.md", blog(sentence));
    const { code, stdout, stderr } = spawnProgram(["build"], { cwd, launcher });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return stdout;
  };
  const compiled = () => filesIn(folder);
  return { folder, build, compiled };
}

function filesIn(folder: string) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => {
    const { size, mtimeMs: modified } = statSync(join(folder, name));
    return { name, size, modified };
  });
}

/** One letter in the middle is another. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function blog(sentence: string): string {
  const entries = Array.from({ length: ENTRY_COUNT }, (_, index) => {
    const clock = [Math.floor(index / 60), index % 60].map((part) => String(part).padStart(2, "0")).join(":");
    return `## ${clock} Update\n\nPlain words${index === 100 ? ` ${sentence}` : ""}.\n\n`;
  });
  return `---\ntitle: Vote\ndate: 2020-01-03\n---\n\n${entries.join("")}`;
}
