import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { applyFixes } from "../desk/apply-fixes.ts";
import { CODES } from "../diagnostics/codes.ts";
import type { DiagnosticPage, ExampleFiles } from "../diagnostics/page.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ReadProblem } from "../model/source.ts";
import * as SITE_WORK from "../node/library.ts";
import { runCommand } from "./run-command.ts";
import { siteFolder, writeInto } from "./site-folder.ts";

const PAGES = Object.entries<DiagnosticPage>(CODES).toSorted(([one], [other]) => (one < other ? -1 : 1));

const SITE = "---\ntitle: The Gazette\nurl: https://example.org\n---\n";

/** Where a link leads that stands for a file which the disk does not give. */
const UNREAD_LINKS: Readonly<Partial<Record<ReadProblem, string>>> = {
  missing: "nowhere.md",
  outside: "/etc/hostname",
};

/** A project with the example as its content, and with a site's description unless the example is about that. */
function exampleFolder(code: string, example: ExampleFiles): string {
  const files = Object.entries(typeof example === "string" ? { "blog.md": example } : example);
  const folder = siteFolder(code.startsWith("site-") ? {} : { "content/index.md": SITE });
  for (const [path, contents] of files) {
    const file = `content/${path}`;
    if (typeof contents === "string" || contents instanceof Uint8Array) writeInto(folder, file, contents);
    else if ("mebibytes" in contents) writeLongFile(folder, file, contents.mebibytes);
    else linkInto(folder, file, UNREAD_LINKS[contents.problem] ?? expect.unreachable(contents.problem));
  }
  return folder;
}

/** Takes no room on the disk. */
function writeLongFile(folder: string, path: string, mebibytes: number): void {
  writeInto(folder, path, "");
  truncateSync(join(folder, path), mebibytes * 1024 * 1024);
}

function linkInto(folder: string, path: string, target: string): void {
  writeInto(folder, "elsewhere.md", "Not part of the content.\n");
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  symlinkSync(target, join(folder, path));
}

const wirecopy = (cwd: string, ...argv: readonly string[]) =>
  runCommand(argv, SITE_WORK, { cwd, now: () => Date.parse("2026-11-23T12:00:00Z") });

async function findIn(folder: string): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await SITE_WORK.check({
    cwd: folder,
    env: {},
    now: () => Date.parse("2026-11-23T12:00:00Z"),
    files: [],
  });
  return diagnostics;
}

/** Makes every safe repair of one code in the files of a project. */
function repair(folder: string, diagnostics: readonly Diagnostic[]): void {
  const fixes = diagnostics.flatMap(({ fix }) => (fix ? [fix] : []));
  const files = new Set(fixes.flatMap(({ edits }) => edits.map(({ span }) => span.file)));
  for (const file of files) {
    const path = join(folder, "content", file);
    const own = fixes.filter(({ edits }) => edits.every(({ span }) => span.file === file));
    writeFileSync(path, applyFixes(readFileSync(path, "utf8"), own).text);
  }
}

describe.each(PAGES)("%s", (code, page) => {
  test("its wrong example gives the code, printed as it was agreed", async () => {
    const folder = exampleFolder(code, page.wrong);
    const found = await findIn(folder);
    expect(found.map((each) => each.code)).toContain(code);
    const { code: exitCode, stdout } = await wirecopy(folder, "check");
    expect(exitCode).toBe(found.some(({ severity }) => severity === "error") ? 1 : 0);
    await expect(`${stdout}\nexit code ${exitCode}\n`).toMatchFileSnapshot(`fixtures/invalid/${code}/expected.txt`);
  });

  test("its right example gives neither error nor warning", async () => {
    const found = await findIn(exampleFolder(code, page.right));
    expect(found.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  test(`its wrong example ${page.fixable ? "has a safe repair that ends it" : "has no safe repair"}`, async () => {
    const folder = exampleFolder(code, page.wrong);
    const own = (await findIn(folder)).filter((each) => each.code === code);
    expect(own.some(({ fix }) => fix !== undefined)).toBe(page.fixable);
    repair(folder, own);
    const left = (await findIn(folder)).map((each) => each.code);
    if (page.fixable) expect(left).not.toContain(code);
  });
});

test("there is printed output for no other codes", () => {
  const kept = readdirSync(join(import.meta.dirname, "fixtures/invalid"));
  expect(kept.filter((name) => !Object.hasOwn(CODES, name))).toEqual([]);
});
