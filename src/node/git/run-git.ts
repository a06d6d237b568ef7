import { execFile } from "node:child_process";

/** How a git command ended. */
export interface GitResult {
  readonly ok: boolean;
  /** Without blanks around it. */
  readonly stdout: string;
  /** Every byte of it, as UTF-8. */
  readonly output: string;
  /** What git says to a person. */
  readonly stderr: string;
}

const LARGEST_OUTPUT = 256 * 1024 * 1024;

/** Runs git in a folder, without a shell; a command that fails is a result, a git that is missing too. */
export function runGit(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<GitResult> {
  // An editor must never open in the middle of a command.
  const variables = { ...env, GIT_EDITOR: "true", GIT_MERGE_AUTOEDIT: "no" };
  return new Promise((done) => {
    execFile(
      "git",
      ["-C", folder, ...args],
      { env: variables, encoding: "utf8", maxBuffer: LARGEST_OUTPUT },
      (error, stdout, stderr) => {
        done({
          ok: error === null,
          output: stdout,
          stdout: stdout.trim(),
          stderr: stderr.trim() || (error?.message ?? ""),
        });
      },
    );
  });
}
