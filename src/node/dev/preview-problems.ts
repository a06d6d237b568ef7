import { relative } from "node:path";
import { codeFrame } from "../../diagnostics/code-frame.ts";
import { PLAIN } from "../../diagnostics/paint.ts";
import { sortDiagnostics } from "../../diagnostics/report.ts";
import { readLinesOf } from "../../diagnostics/source-lines.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { PreviewProblem, PreviewState } from "../../model/preview.ts";
import { fromWorkingFolder } from "../from-working-folder.ts";
import { findMachineFault, WrongUse } from "../machine-fault.ts";
import type { Findings } from "../site-request.ts";
import { TemplateError } from "../template-error.ts";

/** More than anybody reads on a page; `wirecopy check` lists all. */
const MOST = 50;

/** What there is to put right, as pages are told: faults of templates and machine first, then problems of the content. */
export function previewState(
  findings: (Findings & Pick<PreviewState, "drafts">) | undefined,
  faults: readonly PreviewProblem[],
  cwd: string,
): PreviewState {
  const { diagnostics, sources } = findings ? fromWorkingFolder(findings, cwd) : NOTHING;
  const sorted = sortDiagnostics(diagnostics);
  const errors = sorted.filter(({ severity }) => severity === "error");
  const warnings = sorted.filter(({ severity }) => severity === "warning");
  const linesOf = readLinesOf({ textOf: (file) => sources.get(file) });
  const shown = [...errors, ...warnings].slice(0, MOST).map((each) => problemOf(each, linesOf(each.span.file) ?? []));
  return {
    errors: faults.length + errors.length,
    warnings: warnings.length,
    problems: [...faults, ...shown],
    drafts: findings?.drafts ?? [],
  };
}

const NOTHING: Pick<Findings, "diagnostics" | "sources"> = { diagnostics: [], sources: new Map() };

function problemOf(
  { severity, code, span, message, remedy, fix }: Diagnostic,
  lines: readonly string[],
): PreviewProblem {
  return {
    severity: severity === "error" ? "error" : "warning",
    place: `${span.file}:${span.start.line}:${span.start.column}`,
    code,
    message,
    remedy: fix ? `${remedy} \`wirecopy fix\` does it.` : remedy,
    frame: codeFrame(span, lines, PLAIN),
  };
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
