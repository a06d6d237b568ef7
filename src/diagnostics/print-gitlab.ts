import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Hash } from "../model/hash.ts";
import type { Report } from "./report.ts";
import { readLinesOf } from "./source-lines.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "critical", warning: "minor", note: "info" };

/** A report of GitLab's code quality: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function printGitlab(report: Report, hash: Hash): string {
  const linesOf = readLinesOf(report);
  const seen = new Map<string, number>();
  const issues = report.diagnostics.map((each) => {
    const subject = subjectOf(each, linesOf(each.span.file));
    const earlier = seen.get(subject) ?? 0;
    seen.set(subject, earlier + 1);
    return {
      description: `${each.message} ${each.remedy}`.trim(),
      check_name: each.code,
      fingerprint: hash(`${subject}\n${earlier}`).slice(0, 40),
      severity: SEVERITIES[each.severity],
      location: {
        path: each.span.file,
        lines: { begin: each.span.start.line, end: each.span.end.line },
      },
    };
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}

/** What a problem is about whatever stands above it: lines move, and a problem that moved is no new one. */
function subjectOf({ code, span }: Diagnostic, lines: readonly string[] | undefined): string {
  const line = lines?.[span.start.line - 1] ?? "";
  return [code, span.file, line.trim()].join("\n");
}
