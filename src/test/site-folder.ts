import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export const PROJECT = join(import.meta.dirname, "../..");

/** A folder of its own for one test, gone afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A project folder with these files, by path from the project: `content/vote.md`. */
export function siteFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [path, contents] of Object.entries(files)) writeInto(folder, path, contents);
  return folder;
}

/** A project folder with the example site. */
export function exampleSiteFolder(): string {
  const folder = temporaryFolder();
  cpSync(join(PROJECT, "content"), join(folder, "content"), { recursive: true });
  return folder;
}

export function writeInto(folder: string, path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), contents);
}

/** Every file below a folder with its bytes as text, by path; equal folders give equal values. */
export function readTree(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "latin1")]));
}
