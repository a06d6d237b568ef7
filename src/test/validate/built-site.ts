import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
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

/** Builds a copy of the content folder, so that nothing is left beside it. */
export function buildSite(content: string, url: string): SiteBuild {
  const project = mkdtempSync(join(tmpdir(), "wirecopy-validate-"));
  cpSync(join(ROOT, content), join(project, "content"), { recursive: true });
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

export function readFiles(folder: string): BuiltSite {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(paths.map((path) => [path, TEXT.test(path) ? readFileSync(join(folder, path), "utf8") : ""]));
}
