import type { Diagnostic, Severity } from "../model/diagnostic.ts";

/** Diagnostics for a reader: sorted, with file names as that reader knows them. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file by the name that the diagnostics use; undefined when it could not be read. */
  readonly textOf: (file: string) => string | undefined;
}

/** How many there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** By file, place, severity, code and words: the same problems always come in the same order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (one, other) =>
      compareText(one.span.file, other.span.file) ||
      one.span.start.line - other.span.start.line ||
      one.span.start.column - other.span.start.column ||
      SEVERITY_ORDER[one.severity] - SEVERITY_ORDER[other.severity] ||
      compareText(one.code, other.code) ||
      compareText(one.message, other.message) ||
      compareText(one.remedy, other.remedy),
  );
}

export function countSeverities(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const count = (severity: Severity) => diagnostics.filter((each) => each.severity === severity).length;
  return { error: count("error"), warning: count("warning"), note: count("note") };
}

/** True when the content must not be published: an error, or under `strict` a warning. */
export function holdsBack(counts: SeverityCounts, strict: boolean): boolean {
  return counts.error > 0 || (strict && counts.warning > 0);
}

/** The same diagnostics under other file names, the edits of their repairs included. */
export function renameFiles(
  diagnostics: readonly Diagnostic[],
  nameOf: (file: string) => string,
): readonly Diagnostic[] {
  return diagnostics.map((each) => ({
    ...each,
    span: { ...each.span, file: nameOf(each.span.file) },
    ...(each.fix && {
      fix: {
        ...each.fix,
        edits: each.fix.edits.map((edit) => ({ ...edit, span: { ...edit.span, file: nameOf(edit.span.file) } })),
      },
    }),
  }));
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
