import { relativeDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { RelativeDiagnostic } from "../../model/diagnostic.ts";
import type { DraftCorrection } from "../../model/draft-body.ts";
import type { EntryInputs } from "../../model/entry-content.ts";
import { addDays, clockOf, dateOf } from "../../model/time.ts";
import type { CheckedBody } from "./checked-body.ts";

/** Corrections say when they were made, and that is after their entry. */
export function* correctionTimes({ inputs, body }: CheckedBody): Generator<RelativeDiagnostic> {
  for (const correction of body.corrections) {
    const problem = findProblem(inputs, correction);
    if (problem) yield problem;
  }
}

function findProblem(inputs: EntryInputs, { word, time, span }: DraftCorrection): RelativeDiagnostic | undefined {
  switch (time.kind) {
    case "none":
      return relativeDiagnostic(
        "correction-time-missing",
        span,
        `\`${word}:\` does not say when the correction was made, so the entry does not count as changed.`,
        `Write \`${word}, HH:MM:\` with the time in UTC.`,
      );
    case "unreadable":
      return relativeDiagnostic(
        "correction-time-invalid",
        span,
        `\`${time.typed}\` is not a time of day.`,
        `Write \`${word}, HH:MM:\` in UTC, 00:00 to 23:59, or \`${word}, YYYY-MM-DD HH:MM:\`.`,
      );
    default:
      return time.instant < inputs.instant ? early(inputs, word, time.instant, span) : undefined;
  }
}

function early(
  { instant, kind }: EntryInputs,
  word: string,
  at: EntryInputs["instant"],
  span: RelativeDiagnostic["span"],
): RelativeDiagnostic {
  const entry =
    kind === "entry" ? `its entry, ${dateOf(instant)} ${clockOf(instant)} UTC` : `the blog, ${dateOf(instant)}`;
  const nextDay = `${addDays(dateOf(instant), 1)} ${clockOf(at)}`;
  return relativeDiagnostic(
    "correction-time-early",
    span,
    `The correction of ${dateOf(at)} ${clockOf(at)} UTC is before ${entry}.`,
    `If it was made after midnight, write \`${word}, ${nextDay}:\`.`,
  );
}
