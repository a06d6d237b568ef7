import { execFile } from "node:child_process";

/** How a git command ended. */
export interface GitResult {
  readonly ok: boolean;
  readonly stdout: string;
  /** What git says to a person. */
  readonly stderr: string;
}

/** Runs git in a folder, without a shell; a command that fails is a result, a git that is missing too. */
export function runGit(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<GitResult> {
  // Git's words are matched nowhere; an editor must never open in the middle of a command.
  const variables = { ...env, GIT_EDITOR: "true", GIT_MERGE_AUTOEDIT: "no" };
  return new Promise((done) => {
    execFile("git", ["-C", folder, ...args], { env: variables, encoding: "utf8" }, (error, stdout, stderr) => {
      done({ ok: error === null, stdout: stdout.trim(), stderr: stderr.trim() || (error?.message ?? "") });
    });
  });
}
