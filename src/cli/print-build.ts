import { relative } from "node:path";
import { countNoun } from "../diagnostics/count-noun.ts";
import { printText } from "../diagnostics/print-text.ts";
import { countSeverities, type Report } from "../diagnostics/report.ts";
import type { BuildFindings } from "../node/site-request.ts";
import type { CliContext } from "./cli-context.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { reportFindings } from "./findings-report.ts";
import { paintFor } from "./terminal-paint.ts";

export interface PrintOptions {
  readonly strict: boolean;
  /** Only one file or blog folder was built. */
  readonly single: boolean;
  /** How long it took, where that is known. */
  readonly seconds: number | undefined;
  /** Takes out of a report what need not be said again. */
  readonly choose?: (report: Report) => Report;
}

/** Prints what a build found and did, and gives the command's exit code. */
export function printBuild(
  findings: BuildFindings,
  { strict, single, seconds, choose = (report) => report }: PrintOptions,
  { cwd, env, stdout, stderr }: CliContext,
): ExitCode {
  const report = reportFindings(findings, cwd);
  const paint = paintFor(stderr, env);
  const problems = printText(choose(report), paint);
  const held = heldInWords(findings, single).map((line) => `${paint.red(line)}\n`);
  const notes = findings.notes.map((note) => `${note}\n`);
  stderr.write([problems, ...notes, ...held].join(""));
  stdout.write(`${summary(findings, cwd, seconds)}\n`);
  if (!findings.complete) return EXIT.content;
  return strict && countSeverities(report.diagnostics).warning > 0 ? EXIT.content : EXIT.fine;
}

function summary(
  { blogs, files, changes, outFolder }: BuildFindings,
  cwd: string,
  seconds: PrintOptions["seconds"],
): string {
  const folder = relative(cwd, outFolder) || ".";
  const count = (kind: string) => `${changes.filter(({ change }) => change === kind).length} ${kind}`;
  const counts = [countNoun(files, "file"), count("new"), count("changed"), count("deleted")].join(", ");
  return `Built ${countNoun(blogs, "live blog")} in ${folder}: ${counts}${seconds === undefined ? "" : ` (${seconds.toFixed(2)} s)`}.`;
}

function heldInWords({ held, builtFromLastGood, complete }: BuildFindings, single: boolean): readonly string[] {
  const lines = held.map((name) =>
    builtFromLastGood.includes(name)
      ? `\`${name}\` HAS ERRORS AND WAS BUILT FROM ITS LAST GOOD TEXT: what was written since is not published.`
      : `\`${name}\` has errors and is held: nothing of it was written, its last good pages stay.`,
  );
  return complete || single || held.length === 0
    ? lines
    : [...lines, "Pages and feeds of the whole site wait until it is put right."];
}
