import { printText } from "../diagnostics/print-text.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { CliContext } from "./cli-context.ts";
import { reportFindings } from "./findings-report.ts";
import { paintFor } from "./terminal-paint.ts";

interface PlannedTexts {
  /** Files or blog folders to look at; none looks at everything. */
  readonly files: readonly string[];
  /** What is about to be written, by absolute path. */
  readonly instead: ReadonlyMap<string, string>;
}

/** Whether texts that are about to be written bring errors that were not there before; prints those. */
export async function findsNewErrors(
  { files, instead }: PlannedTexts,
  { cwd, env, now, stderr, loadSiteWork }: CliContext,
): Promise<boolean> {
  const { check } = await loadSiteWork();
  const request = { cwd, env, now, files };
  const nameOf = ({ code, message }: Diagnostic) => `${code} ${message}`;
  const known = new Set((await check(request)).diagnostics.map(nameOf));
  const findings = await check({ ...request, instead });
  const fresh = findings.diagnostics.filter((each) => each.severity === "error" && !known.has(nameOf(each)));
  if (fresh.length === 0) return false;
  const report = reportFindings({ ...findings, diagnostics: fresh }, cwd);
  stderr.write(`${printText(report, paintFor(stderr, env))}Nothing was written.\n`);
  return true;
}
