import { printSummary } from "../../diagnostics/print-summary.ts";
import { countSeverities, holdsBack, type Report } from "../../diagnostics/report.ts";
import { githubRun } from "../../node/github-run.ts";
import type { CliContext } from "../cli-context.ts";
import { EXIT } from "../exit-code.ts";
import { reportFindings } from "../findings-report.ts";
import { FORMATS, printerFor, topFolder } from "../report-formats.ts";
import { paintFor } from "../terminal-paint.ts";
import type { Verb } from "../verb.ts";

export const CHECK: Verb = {
  name: "check",
  summary: "reports problems of the content and writes nothing",
  operands: "[FILE…]",
  fewest: 0,
  most: Number.POSITIVE_INFINITY,
  options: {
    format: { value: "FORMAT", says: `how to print: ${FORMATS.join(", ")} (default: text)` },
    strict: { says: "treat warnings as errors" },
  },
  more: [
    "Without FILE, everything in content/ is checked. FILE is a Markdown file or the folder of a blog in parts.",
    "`wirecopy explain CODE` says more about a code.",
    "`--format github` also adds to the summary of a GitHub run, with links that open each line in the editor.",
  ],
  run: async ({ operands, has, text }, context) => {
    const format = text("format") ?? "text";
    const print = printerFor(format);
    const { cwd, env, now, stdout, stderr } = context;
    const { check } = await context.loadSiteWork();
    const findings = await check({ cwd, env, now, files: operands });
    const report = reportFindings(findings, topFolder(format, env) ?? cwd);
    for (const note of findings.notes) stderr.write(`${note}\n`);
    stdout.write(print(report, paintFor(stdout, env)));
    if (format === "github") addSummary(report, context);
    return holdsBack(countSeverities(report.diagnostics), has("strict")) ? EXIT.content : EXIT.fine;
  },
};

/** On GitHub the problems stand in the run's summary too, for those who write in the browser. */
function addSummary(report: Report, { env }: CliContext): void {
  const run = githubRun(env);
  run?.addSummary(printSummary(report, run.editorAddress));
}
