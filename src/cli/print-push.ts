import { visibleText } from "../diagnostics/terminal-text.ts";
import type { PushResult, PushStep } from "../node/git/push-file.ts";
import type { CliContext } from "./cli-context.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";

/** Says what became of a push, and gives the command's exit code. */
export function printPush(result: PushResult, { stdout, stderr }: CliContext): ExitCode {
  if (result.stashed) stderr.write(STASHED);
  if (result.kind === "pushed") {
    const merged = result.merged ? ", after merging what others had pushed" : "";
    stdout.write(`Pushed to ${result.to}${merged}.\n`);
    return EXIT.fine;
  }
  const words = result.words === "" ? "" : `${result.words}\n`;
  stderr.write(`${words}${REASONS[result.kind]}\n`);
  return result.kind === "conflict" ? EXIT.content : EXIT.fault;
}

/** Says how a push that takes its time is getting on. */
export function printPushStep(step: PushStep, { stderr }: Pick<CliContext, "stderr">): void {
  stderr.write(`${wordsOf(step)}\n`);
}

function wordsOf(step: PushStep): string {
  switch (step.kind) {
    case "slow":
      return `Still pushing to ${step.to} …`;
    case "merged":
      return `Others had pushed to ${step.to}: merged. Pushing again (try ${step.next}).`;
    case "refused": {
      const why = step.words.split("\n").find((line) => line.trim() !== "");
      return `${step.to} did not take it${why === undefined ? "" : ` (${visibleText(why.trim())})`}. Pushing again (try ${step.next}).`;
    }
    default:
      return `Waiting ${(step.milliseconds / 1000).toFixed(1)} s before try ${step.next}, so that not all push at once.`;
  }
}

const STASHED =
  "Changes that you had not committed conflict with what others have pushed; git keeps them in its stash.\n→ Run `git stash pop` and decide what should stay.\n";

const REASONS = {
  "not-committed":
    "The entry is in the file, but git could not commit it.\n→ Put right what git says, then commit and push.",
  "no-upstream":
    "The entry is committed, but this branch is not set up to be pushed.\n→ Run `git push --set-upstream REMOTE BRANCH` once.",
  conflict:
    "The entry is committed, but other commits of this branch conflict with what others have pushed; nothing was changed.\n→ Run `git pull --rebase` and decide what should stay.",
  refused: "The entry is committed, but the remote did not take it.\n→ Put right what git says, then run `git push`.",
  unreachable:
    "The entry is committed, but the remote cannot be reached.\n→ Run `git pull --rebase && git push` when it can.",
} as const;
