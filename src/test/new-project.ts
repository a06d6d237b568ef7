import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import type { CliContext } from "../cli/cli-context.ts";
import * as SITE_WORK from "../node/library.ts";
import { runCommand } from "./run-command.ts";
import { PROJECT, temporaryFolder } from "./site-folder.ts";

const NOON = Date.parse("2026-11-23T12:00:30Z");

/** A person's environment: git with a name, Node, and nothing of the machine's own settings. */
export const PERSON = {
  PATH: [dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter),
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  ...{ GIT_AUTHOR_NAME: "Ann", GIT_AUTHOR_EMAIL: "ann@example.org" },
  ...{ GIT_COMMITTER_NAME: "Ann", GIT_COMMITTER_EMAIL: "ann@example.org" },
};

/** Runs `wirecopy` in process at noon of 23 November 2026. */
export function wirecopy(cwd: string, argv: readonly string[], context: Partial<CliContext> = {}) {
  return runCommand(argv, SITE_WORK, { cwd, env: PERSON, now: () => NOON, ...context });
}

/** What `wirecopy init` makes of an empty folder. */
export async function newProject(...options: readonly string[]): Promise<string> {
  const folder = temporaryFolder();
  const { code, stderr } = await wirecopy(folder, ["init", ...options]);
  if (code !== 0) throw new Error(stderr);
  return folder;
}

/** Puts this program where `npm install` would. */
export function installInto(folder: string): void {
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, ".bin"), { recursive: true });
  symlinkSync(PROJECT, join(modules, "wirecopy"), "dir");
  const command = join(modules, ".bin/wirecopy");
  writeFileSync(command, `#!/bin/sh\nexec node "${join(PROJECT, "bin/wirecopy.js")}" "$@"\n`);
  chmodSync(command, 0o755);
}

export function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync("git", args, { cwd, env: PERSON, encoding: "utf8", stdio: "pipe" });
}

/** A git command that may fail. */
export function tryGit(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd, env: PERSON, encoding: "utf8" });
  return { code: status, output: stdout + stderr };
}

/** Commits a project and gives clones of it, each installed and set up as by `npm install`. */
export async function clonesOf(project: string, count: number): Promise<readonly string[]> {
  git(project, "init", "--quiet", "--initial-branch=main");
  git(project, "add", ".");
  git(project, "commit", "--quiet", "-m", "Start");
  const shared = join(temporaryFolder(), "shared.git");
  git(project, "clone", "--quiet", "--bare", project, shared);
  const folders = Array.from({ length: count }, () => join(temporaryFolder(), "clone"));
  for (const folder of folders) {
    git(project, "clone", "--quiet", shared, folder);
    installInto(folder);
    await wirecopy(folder, ["init", "--git"]);
  }
  return folders;
}
