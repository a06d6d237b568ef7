import { countNoun } from "../diagnostics/count-noun.ts";
import { printText } from "../diagnostics/print-text.ts";
import type { PreviewFindings } from "../node/dev/preview-request.ts";
import type { CliContext } from "./cli-context.ts";
import { reportFindings } from "./findings-report.ts";
import { paintFor } from "./terminal-paint.ts";

/** Prints each build of a preview; problems when they are others than before, so that they stay in sight. */
export function createPreviewPrinter({
  cwd,
  env,
  stdout,
  stderr,
}: Pick<CliContext, "cwd" | "env" | "stdout" | "stderr">): (findings: PreviewFindings) => void {
  let printed = "";
  return (findings) => {
    const problems = [
      printText(reportFindings(findings, cwd), paintFor(stderr, env)),
      ...[...findings.notes, ...heldInWords(findings)].map((line) => `${line}\n`),
    ].join("");
    if (problems !== printed) stderr.write(problems);
    printed = problems;
    const { blogs, changed, files } = findings;
    stdout.write(`Built ${countNoun(blogs, "live blog")}: ${countNoun(changed, "file")} of ${files} new or changed.\n`);
  };
}

function heldInWords({ held, builtFromLastGood }: PreviewFindings): readonly string[] {
  return held.map((name) =>
    builtFromLastGood.includes(name)
      ? `\`${name}\` has errors and shows its last good text.`
      : `\`${name}\` has errors and is not shown: it was never built without.`,
  );
}
