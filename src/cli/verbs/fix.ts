import { resolve } from "node:path";
import { countNoun } from "../../diagnostics/count-noun.ts";
import { printText } from "../../diagnostics/print-text.ts";
import { countSeverities, holdsBack } from "../../diagnostics/report.ts";
import { visibleText } from "../../diagnostics/terminal-text.ts";
import { replaceText } from "../../node/replace-text.ts";
import type { CliContext } from "../cli-context.ts";
import { EXIT } from "../exit-code.ts";
import { reportFindings } from "../findings-report.ts";
import { type MadeRepair, type Repairs, repairContent } from "../repair-content.ts";
import { paintFor } from "../terminal-paint.ts";
import type { Verb } from "../verb.ts";

export const FIX: Verb = {
  name: "fix",
  summary: "makes the repairs that are safe",
  operands: "[FILE…]",
  fewest: 0,
  most: Number.POSITIVE_INFINITY,
  options: {
    "dry-run": { says: "write nothing, print the changes as a unified diff" },
    strict: { says: "exit with 1 also when only warnings are left" },
  },
  more: [
    "Without FILE, everything in content/ is repaired. FILE is a Markdown file or the folder of a blog in parts.",
    "Only what a repair names is changed. What is left needs a person; it is printed, and the exit code is that of `wirecopy check`.",
  ],
  run: async ({ operands, has }, context) => {
    const { cwd, env, now, stdout, stderr } = context;
    const { check } = await context.loadSiteWork();
    const repairs = await repairContent(check, { cwd, env, now, files: operands });
    const dry = has("dry-run");
    if (dry) stdout.write(await printDiff(repairs, context));
    else for (const [file, { before, after }] of repairs.changes) replaceText(resolve(cwd, file), before, after);
    const report = reportFindings(repairs.left, cwd);
    // The diff alone stands on stdout, so that it can be given to `git apply`.
    const output = dry ? stderr : stdout;
    output.write(`${printMade(repairs, dry)}\n`);
    const problems = printText(report, paintFor(output, env));
    if (problems) output.write(`\nLeft for you:\n\n${problems}`);
    for (const note of repairs.left.notes) stderr.write(`${note}\n`);
    return holdsBack(countSeverities(report.diagnostics), has("strict")) ? EXIT.content : EXIT.fine;
  },
};

function printMade({ made, changes }: Repairs, dry: boolean): string {
  if (made.length === 0) return "Nothing to repair.";
  const count = `${countNoun(made.length, "repair")} in ${countNoun(changes.size, "file")}`;
  return [...made.map(printRepair), dry ? `${count} would be made.` : `Made ${count}.`].join("\n");
}

function printRepair({ file, line, description }: MadeRepair): string {
  return visibleText(`${file}:${line}: ${description}`);
}

async function printDiff({ changes }: Repairs, { stdout }: CliContext): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  const patches = [...changes].map(([file, { before, after }]) =>
    createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, options),
  );
  const text = patches.join("");
  return stdout.isTerminal ? visibleText(text) : text;
}
