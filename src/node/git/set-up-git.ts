import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { type GitResult, runGit } from "./run-git.ts";

/** What git was told, or why it was told nothing. */
export type GitSetUp =
  | { readonly kind: "no-repository" }
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "done"; readonly hook: "not-asked" | "on" | "other-hooks" };

export interface GitSetUpRequest {
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Let git run the project's `pre-commit`. */
  readonly hook: boolean;
}

type Git = (...args: readonly string[]) => Promise<GitResult>;

const HOOKS = ".githooks";
const LAUNCHER = "node_modules/wirecopy/bin/wirecopy.js";

/**
 * Tells git in this clone how live blogs are merged, and if asked to check them before a commit. Both are settings of
 * the clone alone, which is why no file of the repository can hold them.
 */
export async function setUpGit({ folder, env, hook }: GitSetUpRequest): Promise<GitSetUp> {
  const git: Git = (...args) => runGit(folder, args, env);
  const top = await git("rev-parse", "--show-toplevel");
  if (!top.ok || top.stdout === "") return { kind: "no-repository" };
  const project = pathBelow(top.stdout, folder);
  const settings = [
    ["merge.wirecopy.name", "live blogs, entry by entry"],
    ["merge.wirecopy.driver", mergeCommand(findLauncher(top.stdout, project))],
  ] as const;
  for (const [name, value] of settings) {
    const failed = await setValue(git, name, value);
    if (failed) return failed;
  }
  return hook ? setHook(git, [project, HOOKS].filter(Boolean).join("/")) : { kind: "done", hook: "not-asked" };
}

async function setValue(git: Git, name: string, value: string): Promise<GitSetUp | undefined> {
  // Many installs at a time would wait for one another's lock.
  if ((await git("config", "--local", "--get", name)).stdout === value) return undefined;
  const set = await git("config", "--local", "--replace-all", name, value);
  return set.ok ? undefined : { kind: "refused", words: set.stderr };
}

async function setHook(git: Git, hooks: string): Promise<GitSetUp> {
  const present = (await git("config", "--get", "core.hooksPath")).stdout;
  if (present !== "" && present !== hooks) return { kind: "done", hook: "other-hooks" };
  const failed = await setValue(git, "core.hooksPath", hooks);
  return failed ?? { kind: "done", hook: "on" };
}

/** The project's path from the top of its work tree; `""` for the top itself. */
function pathBelow(top: string, folder: string): string {
  return relative(realpathSync(top), realpathSync(folder)).split(sep).join("/");
}

/** Packages of a workspace may be installed further up. */
function findLauncher(top: string, project: string): string {
  for (let folder = project; ; folder = dirname(folder)) {
    const path = folder === "" || folder === "." ? LAUNCHER : `${folder}/${LAUNCHER}`;
    if (existsSync(join(top, path))) return path;
    if (path === LAUNCHER) return project === "" ? LAUNCHER : `${project}/${LAUNCHER}`;
  }
}

/**
 * The command that git gives to a shell at the top of the work tree. Where wirecopy is not installed or cannot merge, git
 * merges by lines as it always does: a driver that just fails would leave one side's text as if it were the result.
 */
function mergeCommand(launcher: string): string {
  const path = `'${launcher.replaceAll("%", "%%").replaceAll("'", String.raw`'\''`)}'`;
  return [
    `if test -f ${path}; then node ${path} merge-file %O %A %B && exit 0; test $? -eq 1 && exit 1; fi`,
    "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B",
  ].join("; ");
}
