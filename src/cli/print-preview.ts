import { countNoun } from "../diagnostics/count-noun.ts";
import { printText } from "../diagnostics/print-text.ts";
import type { Report } from "../diagnostics/report.ts";
import type { PreviewFindings } from "../node/dev/preview-request.ts";
import type { CliContext } from "./cli-context.ts";
import { createNoteFilter } from "./create-note-filter.ts";
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
  const withoutKnownNotes = createNoteFilter();
  return (findings) => {
    const report = reportFindings(findings, cwd);
    const told = withoutKnownNotes(report);
    const others = report.diagnostics.filter(({ severity }) => severity !== "note");
    const lines = [...findings.notes, ...heldInWords(findings)].map((line) => `${line}\n`).join("");
    const inWords = (diagnostics: Report["diagnostics"]): string =>
      printText({ ...report, diagnostics }, paintFor(stderr, env)) + lines;
    const problems = inWords(others);
    if (problems !== printed || told.diagnostics.length > others.length) stderr.write(inWords(told.diagnostics));
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
