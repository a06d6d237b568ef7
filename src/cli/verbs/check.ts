import { countSeverities, holdsBack } from "../../diagnostics/report.ts";
import { EXIT } from "../exit-code.ts";
import { reportFindings } from "../findings-report.ts";
import { FORMATS, printerFor } from "../report-formats.ts";
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
  ],
  run: async ({ operands, has, text }, context) => {
    const print = printerFor(text("format") ?? "text");
    const { cwd, env, now, stdout, stderr } = context;
    const { check } = await context.loadSiteWork();
    const findings = await check({ cwd, env, now, files: operands });
    const report = reportFindings(findings, cwd);
    for (const note of findings.notes) stderr.write(`${note}\n`);
    stdout.write(print(report, paintFor(stdout, env)));
    return holdsBack(countSeverities(report.diagnostics), has("strict")) ? EXIT.content : EXIT.fine;
  },
};
