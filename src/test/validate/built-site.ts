import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BuiltSite } from "../formats/link-problems.ts";

const ROOT = join(import.meta.dirname, "../../..");
const TEXT = /\.(?:html|xml|json|txt|css|js|webmanifest|svg)$|(?:^|\/)_headers$/;

/** A site built by the program as people run it, in a folder of its own. */
export interface SiteBuild {
  readonly folder: string;
  readonly files: BuiltSite;
  readonly status: number | null;
  readonly output: string;
  readonly remove: () => void;
}

/** Settings by file of the content folder. */
export type ChangedSettings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Builds a copy of the content folder with other settings, so that nothing is left beside it. */
export function buildSite(content: string, url: string, settings: ChangedSettings = {}): SiteBuild {
  const project = mkdtempSync(join(tmpdir(), "wirecopy-validate-"));
  cpSync(join(ROOT, content), join(project, "content"), { recursive: true });
  for (const [file, changed] of Object.entries(settings)) changeSettings(join(project, "content", file), changed);
  const folder = join(project, "dist");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, "bin/wirecopy.js"), "build", "--out", folder, "--url", url],
    { cwd: project, encoding: "utf8" },
  );
  return {
    folder,
    files: status === 0 ? readFiles(folder) : new Map(),
    status,
    output: stdout + stderr,
    remove: () => rmSync(project, { recursive: true, force: true }),
  };
}

/** Puts settings into front matter in place of those of the same name. */
function changeSettings(file: string, settings: Readonly<Record<string, string>>): void {
  const names = Object.keys(settings);
  const isReplaced = (line: string) => names.some((name) => line.startsWith(`${name}:`));
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => !isReplaced(line));
  lines.splice(1, 0, ...names.map((name) => `${name}: ${settings[name]}`));
  writeFileSync(file, lines.join("\n"));
}

export function readFiles(folder: string): BuiltSite {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(paths.map((path) => [path, TEXT.test(path) ? readFileSync(join(folder, path), "utf8") : ""]));
}
