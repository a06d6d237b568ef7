/**
 * Posts from several clones at once against one bare repository, and counts what arrives:
 * `node src/tools/run.mjs src/tools/post-storm.ts [CLONES] [POSTS]`. The program must be compiled.
 */
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, env, execPath } from "node:process";
import { promisify } from "node:util";

const PROGRAM = join(import.meta.dirname, "../../bin/wirecopy.js");
const BLOG = "---\ntitle: Storm\ndate: 2026-01-01\n---\n\nStandfirst.\n";
const ENVIRONMENT = {
  ...env,
  GIT_AUTHOR_NAME: "Storm",
  GIT_AUTHOR_EMAIL: "storm@example.org",
  GIT_COMMITTER_NAME: "Storm",
  GIT_COMMITTER_EMAIL: "storm@example.org",
};

const run = promisify(execFile);
const git = (cwd: string, ...args: readonly string[]) => execFileSync("git", args, { cwd, env: ENVIRONMENT });

function makeClones(folder: string, count: number): readonly string[] {
  const first = join(folder, "first");
  const shared = join(folder, "shared.git");
  mkdirSync(join(first, "content"), { recursive: true });
  writeFileSync(join(first, "content/storm.md"), BLOG);
  writeFileSync(join(first, ".gitignore"), ".wirecopy/\n");
  git(first, "init", "--quiet", "--initial-branch=main");
  git(first, "add", ".");
  git(first, "commit", "--quiet", "--message", "Start");
  git(first, "clone", "--quiet", "--bare", first, shared);
  return Array.from({ length: count }, (_, number) => {
    const clone = join(folder, `clone-${number}`);
    git(first, "clone", "--quiet", shared, clone);
    return clone;
  });
}

async function postAll(clone: string, person: number, posts: number): Promise<number> {
  let failed = 0;
  for (let number = 0; number < posts; number += 1) {
    const args = [PROGRAM, "post", "storm", `Entry ${person}-${number}`, "-m", "The same last line.", "--push"];
    try {
      await run(execPath, args, { cwd: clone, env: ENVIRONMENT });
    } catch (error) {
      failed += 1;
      console.error(String(error));
    }
  }
  return failed;
}

async function storm(clones: number, posts: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-storm-"));
  try {
    const people = makeClones(folder, clones);
    const started = Date.now();
    const failures = await Promise.all(people.map((clone, person) => postAll(clone, person, posts)));
    const seconds = (Date.now() - started) / 1000;
    const reader = join(folder, "reader");
    git(folder, "clone", "--quiet", join(folder, "shared.git"), reader);
    const text = readFileSync(join(reader, "content/storm.md"), "utf8");
    const found = [...text.matchAll(/^## .*(?<name>Entry \d+-\d+)$/gmu)].map(({ groups }) => groups?.["name"] ?? "");
    const expected = people.flatMap((_, person) => Array.from({ length: posts }, (__, n) => `Entry ${person}-${n}`));
    const lost = expected.filter((name) => !found.includes(name));
    const failed = failures.reduce((sum, each) => sum + each, 0);
    const doubled = found.length - new Set(found).size;
    console.log(
      `${expected.length} posts from ${clones} clones in ${seconds.toFixed(1)} s: ${failed} failed, ${lost.length} lost, ${doubled} doubled.`,
    );
    if (failed + lost.length + doubled > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await storm(Number(argv[2] ?? 8), Number(argv[3] ?? 25));
