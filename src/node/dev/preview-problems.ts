import { relative } from "node:path";
import { codeFrame } from "../../diagnostics/code-frame.ts";
import { PLAIN } from "../../diagnostics/paint.ts";
import { sortDiagnostics } from "../../diagnostics/report.ts";
import { readLinesOf } from "../../diagnostics/source-lines.ts";
import type { PreviewProblem } from "../../model/preview.ts";
import { fromWorkingFolder } from "../from-working-folder.ts";
import { findMachineFault, WrongUse } from "../machine-fault.ts";
import type { Findings } from "../site-request.ts";
import { TemplateError } from "../template-error.ts";

/** Problems of the content as pages show them, with names as a person in the working folder would type them. */
export function problemsOf(findings: Findings, cwd: string): readonly PreviewProblem[] {
  const { diagnostics, sources } = fromWorkingFolder(findings, cwd);
  const linesOf = readLinesOf({ textOf: (file) => sources.get(file) });
  return sortDiagnostics(diagnostics).map(({ severity, code, span, message, remedy, fix }) => ({
    severity,
    place: `${span.file}:${span.start.line}:${span.start.column}`,
    code,
    message,
    remedy: fix ? `${remedy} \`wirecopy fix\` does it.` : remedy,
    frame: codeFrame(span, linesOf(span.file) ?? [], PLAIN),
  }));
}

/** A fault of a template or the machine as pages show it. */
export function problemOfFault(error: unknown, cwd: string): PreviewProblem {
  const fault = error instanceof WrongUse ? error : findMachineFault(error);
  const problem = { severity: "error", place: "", code: "", frame: "" } as const;
  if (fault instanceof TemplateError) {
    const { file, line, reason, remedy } = fault;
    const name = relative(cwd, file);
    return { ...problem, place: line === undefined ? name : `${name}:${line}`, message: reason, remedy };
  }
  if (fault) return { ...problem, message: fault.message, remedy: fault.remedy };
  return {
    ...problem,
    message: `wirecopy has a fault: ${error instanceof Error ? error.message : String(error)}`,
    remedy: "Your content is not to blame. The terminal in which `wirecopy dev` runs says how to report it.",
  };
}
