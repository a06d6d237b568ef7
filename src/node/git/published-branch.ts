import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { runGit } from "./run-git.ts";

const USUAL = "main";

/** The branch that a folder's repository is on, before its first commit too; what git calls a new branch where there is none. */
export async function publishedBranch(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const place = nearestFolder(folder);
  const current = await runGit(place, ["symbolic-ref", "--quiet", "--short", "HEAD"], env);
  const named = current.ok ? current.stdout : (await runGit(place, ["config", "init.defaultBranch"], env)).stdout;
  // Other names would need quotes in the files that name the branch.
  return /^[\w.][\w./-]*$/u.test(named) ? named : USUAL;
}

/** The folder itself, or the first above it that exists. */
function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}
