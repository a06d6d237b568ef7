import type { Report } from "../diagnostics/report.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

/**
 * Makes a function for builds that follow one another: it leaves out of each report the notes that stood in the one before
 * as well. Errors and warnings are told each time, because they ask for something.
 */
export function createNoteFilter(): (report: Report) => Report {
  let before: ReadonlySet<string> = new Set();
  return (report) => {
    const notes = report.diagnostics.filter(({ severity }) => severity === "note");
    const known = before;
    before = new Set(notes.map(nameOf));
    const diagnostics = report.diagnostics.filter((each) => each.severity !== "note" || !known.has(nameOf(each)));
    return { ...report, diagnostics };
  };
}

/** Its line may move while a person writes above it. */
function nameOf({ code, span, message }: Diagnostic): string {
  return JSON.stringify([code, span.file, message]);
}
