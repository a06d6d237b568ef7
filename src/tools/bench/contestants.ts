import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchProject, eleventyProject, hugoProject, wirecopyProject } from "./projects.ts";

/** A generator that takes part, and how it is started. */
export interface Contestant {
  readonly name: string;
  readonly version: string;
  readonly write: (folder: string, entries: number) => BenchProject;
  readonly file: string;
  readonly build: readonly string[];
  readonly watch: readonly string[];
  /** What to remove so that a build starts from nothing. */
  readonly made: readonly string[];
}

const ROOT = join(import.meta.dirname, "../../..");
/** Installed on demand, outside the project's own dependencies. */
const PEERS = join(ROOT, ".bench/peers");

export function wirecopy(): Contestant {
  const launcher = join(ROOT, "bin/wirecopy.js");
  return {
    name: "wirecopy",
    version: output(process.execPath, [launcher, "--version"]),
    write: wirecopyProject,
    file: process.execPath,
    build: [launcher, "build"],
    watch: [launcher, "build", "--watch"],
    made: ["dist", ".wirecopy"],
  };
}

/** Hugo as the machine has it; undefined when it has none. */
export function hugo(): Contestant | undefined {
  const version = /v(?<version>[\d.]+)/.exec(output("hugo", ["version"]))?.groups?.["version"];
  if (version === undefined) return undefined;
  return {
    name: "Hugo",
    version,
    write: hugoProject,
    file: "hugo",
    build: ["--quiet"],
    watch: ["--watch"],
    made: ["public", "resources", ".hugo_build.lock"],
  };
}

const ELEVENTY = "@11ty/eleventy@3";

/** Eleventy from the npm registry; undefined when it cannot be installed. */
export function eleventy(): Contestant | undefined {
  const command = join(PEERS, "node_modules/@11ty/eleventy/cmd.cjs");
  if (!existsSync(command)) {
    mkdirSync(PEERS, { recursive: true });
    writeFileSync(join(PEERS, "package.json"), '{ "private": true }\n');
    const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund", ELEVENTY], {
      cwd: PEERS,
      stdio: "ignore",
    });
    if (status !== 0) return undefined;
  }
  return {
    name: "Eleventy",
    version: output(process.execPath, [command, "--version"]),
    write: eleventyProject,
    file: process.execPath,
    build: [command, "--quiet"],
    watch: [command, "--quiet", "--watch"],
    made: ["_site"],
  };
}

function output(file: string, args: readonly string[]): string {
  const { stdout } = spawnSync(file, args, { encoding: "utf8" });
  return (stdout ?? "").trim();
}
