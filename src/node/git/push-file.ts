import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execPath } from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { LAUNCHER } from "../program.ts";
import { type CommitRequest, commitFile } from "./commit-file.ts";
import { type GitResult, runGit } from "./run-git.ts";

export interface PushRequest extends CommitRequest {
  /** At least 0, less than 1: spreads the tries of people who push at the same time. */
  readonly random: () => number;
  /** Gets what happens until the remote has taken the push, because it may take minutes and a person watches. */
  readonly onStep: (step: PushStep) => void;
}

/** A step on the way of a push to `to`; `next` is the number of the try that follows, the first having been 1. */
export type PushStep = { readonly to: string } & (
  | { readonly kind: "slow" }
  | { readonly kind: "merged"; readonly next: number }
  | { readonly kind: "refused"; readonly next: number; readonly words: string }
  | { readonly kind: "waiting"; readonly next: number; readonly milliseconds: number }
);

/** What became of a commit; `words` are git's own. */
export type PushResult =
  /** `merged` tells whether others had pushed meanwhile. */
  | { readonly kind: "pushed"; readonly to: string; readonly merged: boolean; readonly stashed: boolean }
  | {
      readonly kind: "not-committed" | "no-upstream" | "conflict" | "refused" | "unreachable";
      readonly words: string;
      /** Unsaved work that no longer fits lies in git's stash. */
      readonly stashed: boolean;
    };

/** At a newsroom's busiest, on a slow machine, a try takes seconds, and each push of a colleague costs one. */
const LONGEST_MS = 10 * 60_000;
/** A push that fails though nothing new is there may have met another one under way; so often it is refused for good. */
const MOST_IDLE_TRIES = 5;
const LONGEST_WAIT_MS = 3000;
const FIRST_WAIT_MS = 100;
/** Who has tried more often than this waits less with each try, so that nobody is overtaken for ever. */
const PATIENT_TRIES = 8;

/** Commits the addition to one file and pushes it; what others have pushed meanwhile is merged entry by entry. */
export async function pushFile({ random, onStep, ...request }: PushRequest): Promise<PushResult> {
  const git = (...args: readonly string[]) => runGit(dirname(request.file), args, request.env);
  const refused = await commitFile(request);
  if (refused !== undefined) return { kind: "not-committed", words: refused, stashed: false };
  const branch = (await git("symbolic-ref", "--short", "HEAD")).stdout;
  const remote = (await git("config", `branch.${branch}.remote`)).stdout;
  const target = (await git("config", `branch.${branch}.merge`)).stdout;
  if (branch === "" || remote === "" || target === "") return { kind: "no-upstream", words: "", stashed: false };
  const attributes = mkdtempSync(join(tmpdir(), "wirecopy-git-"));
  const stashOf = async () => (await git("rev-parse", "--quiet", "--verify", "refs/stash")).stdout;
  try {
    const merging = await mergeSettings(join(attributes, "attributes"), git);
    const stash = await stashOf();
    const result = await pushUntilTaken({ git, remote, target, merging, random, onStep });
    return { ...result, stashed: (await stashOf()) !== stash };
  } finally {
    rmSync(attributes, { recursive: true, force: true });
  }
}

interface Pushing extends Pick<PushRequest, "random" | "onStep"> {
  readonly git: (...args: readonly string[]) => Promise<GitResult>;
  readonly remote: string;
  readonly target: string;
  readonly merging: readonly string[];
}

/** How it ended, but for what git did with unsaved work. */
type Ending = PushResult extends infer T ? (T extends PushResult ? Omit<T, "stashed"> : never) : never;

async function pushUntilTaken(pushing: Pushing): Promise<Ending> {
  const { random, onStep } = pushing;
  const to = `${pushing.remote}/${pushing.target.replace(/^refs\/heads\//u, "")}`;
  let words = "";
  let merged = false;
  let idle = 0;
  const until = performance.now() + LONGEST_MS;
  for (let tries = 1; idle < MOST_IDLE_TRIES && performance.now() < until; tries += 1) {
    const pushed = await pushOnce(pushing, () => onStep({ kind: "slow", to }));
    if (pushed.ok) return { kind: "pushed", to, merged };
    words = pushed.stderr;
    const next = tries + 1;
    if (tries > 1) {
      const milliseconds = random() * waitBefore(tries);
      onStep({ kind: "waiting", to, next, milliseconds });
      await wait(milliseconds);
    }
    const caught = await catchUp(pushing);
    if (typeof caught !== "string") return caught;
    merged ||= caught === "merged";
    idle = caught === "merged" ? 0 : idle + 1;
    if (caught === "merged") onStep({ kind: "merged", to, next });
    else if (idle < MOST_IDLE_TRIES) onStep({ kind: "refused", to, next, words });
  }
  return { kind: "refused", words };
}

/** Nobody wonders before. */
const SLOW_MS = 3000;

async function pushOnce({ git, remote, target }: Pushing, onSlow: () => void): Promise<GitResult> {
  const slow = setTimeout(onSlow, SLOW_MS);
  try {
    return await git("push", "--quiet", remote, `HEAD:${target}`);
  } finally {
    clearTimeout(slow);
  }
}

/** The longest wait before a try, in milliseconds. */
function waitBefore(tries: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries) / Math.max(1, tries - PATIENT_TRIES);
}

/** Puts the branch's own commits behind what others have pushed. */
async function catchUp({ git, remote, target, merging }: Pushing): Promise<"merged" | "nothing-new" | Ending> {
  const fetched = await git("fetch", "--quiet", remote, target);
  if (!fetched.ok) {
    // Another command in this clone fetches at the same moment.
    return /lock/u.test(fetched.stderr) ? "nothing-new" : { kind: "unreachable", words: fetched.stderr };
  }
  if ((await git("merge-base", "--is-ancestor", "FETCH_HEAD", "HEAD")).ok) return "nothing-new";
  const rebased = await git(...merging, "rebase", "--quiet", "--autostash", "FETCH_HEAD");
  if (rebased.ok) return "merged";
  await git("rebase", "--abort");
  return { kind: "conflict", words: rebased.stderr };
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
