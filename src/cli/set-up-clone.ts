import { type GitSetUp, setUpGit } from "../node/git/set-up-git.ts";
import type { CliContext } from "./cli-context.ts";

/**
 * Sets up git in the clone that a folder belongs to, and says what was done. Whatever is in the way is told and is no
 * failure: npm runs this after each install, also where nobody uses git.
 */
export async function setUpClone(
  folder: string,
  hook: boolean,
  { env, stdout, stderr }: CliContext,
): Promise<GitSetUp> {
  const done = await setUpGit({ folder, env, hook });
  if (done.kind === "refused") stderr.write(`git could not be set up: ${done.words}\n`);
  if (done.kind === "done") {
    stdout.write("git merges live blogs entry by entry in this clone.\n");
    if (done.hook === "on") stdout.write("git checks live blogs before each commit.\n");
    if (done.hook === "other-hooks") {
      stderr.write(
        "git has hooks of its own here (core.hooksPath), so the check before commits was not turned on.\n→ Run `.githooks/pre-commit` from them.\n",
      );
    }
  }
  return done;
}
