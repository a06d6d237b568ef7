import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type CalendarDate, parseCalendarDate } from "../model/time.ts";
import { fileStart } from "./source/spans.ts";

const DATED_NAME = /^(?<date>\d{4}-\d{2}-\d{2})(?=$|[-_. ])/u;

/** The day that the name of a part's file gives: `2020-01-03-night.md`. */
export function dayOfFileName(file: string): {
  readonly date: CalendarDate | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.md$/u, "");
  const typed = DATED_NAME.exec(name)?.groups?.["date"];
  const date = typed === undefined ? undefined : parseCalendarDate(typed);
  if (typed === undefined || date) return { date, diagnostics: [] };
  const problem = diagnostic(
    "file-date-invalid",
    fileStart(file),
    `The file's name starts with \`${typed}\`, which is no day of the calendar.`,
    "Rename the file, or say `date:` in its front matter.",
  );
  return { date: undefined, diagnostics: [problem] };
}
