import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { execPath } from "node:process";
import { setTimeout } from "node:timers/promises";
import { LAUNCHER } from "../program.ts";
import { type GitResult, runGit } from "./run-git.ts";

export interface PushRequest {
  /** Absolute path of the one file that is committed. */
  readonly file: string;
  readonly message: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** At least 0, less than 1: spreads the tries of people who push at the same time. */
  readonly random: () => number;
}

/** What became of a commit; `words` are git's own. */
export type PushResult =
  | { readonly kind: "pushed"; readonly to: string; readonly tries: number }
  | { readonly kind: "not-committed" | "no-upstream" | "conflict" | "refused" | "unreachable"; readonly words: string };

const MOST_TRIES = 20;
const LONGEST_WAIT_MS = 3000;
const FIRST_WAIT_MS = 100;

/** Commits one file and pushes it; what others have pushed meanwhile is merged entry by entry. */
export async function pushFile({ file, message, env, random }: PushRequest): Promise<PushResult> {
  const git = (...args: readonly string[]) => runGit(dirname(file), args, env);
  const name = basename(file);
  await git("add", "--intent-to-add", "--", name);
  const committed = await git("commit", "--quiet", "--only", "--message", message, "--", name);
  if (!committed.ok) return { kind: "not-committed", words: committed.stderr || committed.stdout };
  const branch = (await git("symbolic-ref", "--short", "HEAD")).stdout;
  const remote = (await git("config", `branch.${branch}.remote`)).stdout;
  const target = (await git("config", `branch.${branch}.merge`)).stdout;
  if (branch === "" || remote === "" || target === "") return { kind: "no-upstream", words: "" };
  const attributes = mkdtempSync(join(tmpdir(), "wirecopy-git-"));
  try {
    const merging = await mergeSettings(join(attributes, "attributes"), git);
    return await pushUntilTaken({ git, remote, target, merging, random });
  } finally {
    rmSync(attributes, { recursive: true, force: true });
  }
}

interface Pushing {
  readonly git: (...args: readonly string[]) => Promise<GitResult>;
  readonly remote: string;
  readonly target: string;
  readonly merging: readonly string[];
  readonly random: () => number;
}

async function pushUntilTaken({ git, remote, target, merging, random }: Pushing): Promise<PushResult> {
  let words = "";
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const pushed = await git("push", "--quiet", remote, `HEAD:${target}`);
    if (pushed.ok) return { kind: "pushed", to: `${remote}/${target.replace(/^refs\/heads\//u, "")}`, tries };
    words = pushed.stderr;
    if (tries > 1) await setTimeout(random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries));
    const fetched = await git("fetch", "--quiet", remote, target);
    if (!fetched.ok) {
      if (tries < MOST_TRIES && /lock/u.test(fetched.stderr)) continue;
      return { kind: "unreachable", words: fetched.stderr };
    }
    const rebased = await git(...merging, "rebase", "--quiet", "--autostash", "FETCH_HEAD");
    if (!rebased.ok) {
      await git("rebase", "--abort");
      return { kind: "conflict", words: rebased.stderr };
    }
  }
  return { kind: "refused", words };
}

/** Makes git merge Markdown entry by entry in one command, whatever the project is set up for. */
async function mergeSettings(file: string, git: Pushing["git"]): Promise<readonly string[]> {
  const own = (await git("config", "--path", "core.attributesFile")).stdout;
  writeFileSync(file, `*.md merge=wirecopy\n${own === "" ? "" : readIfThere(own)}`);
  const driver = `${quote(execPath)} ${quote(LAUNCHER)} merge-file %O %A %B`;
  return ["-c", `core.attributesFile=${file}`, "-c", `merge.wirecopy.driver=${driver}`];
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Git gives the driver's command to a shell. */
function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
