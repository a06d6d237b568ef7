import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftPart } from "../model/draft.ts";
import { addDays, dateOf, instantOf, minuteOf } from "../model/time.ts";
import { entriesTelling, fullMoment } from "./entries-of.ts";

/** An `updated:` before the entry's own time: most often midnight lies between. */
export function* updatedBeforeEntry({ runs }: DraftPart): Generator<Diagnostic> {
  const early = entriesTelling(
    runs,
    ["updated"],
    ({ updated }, minute) => updated !== undefined && minuteOf(updated.instant) < minute,
  );
  for (const { attributes, instant } of early) {
    const { updated } = attributes;
    if (!updated) continue;
    const { date, time } = updated.value;
    const message = `\`updated:\` is ${fullMoment(updated.value.instant)}, before the entry's own time, ${fullMoment(instant)}.`;
    if (date) {
      yield diagnostic("updated-before-entry", updated.span, message, "Correct the date and time of the update.");
      continue;
    }
    const right = fullMoment(instantOf(addDays(dateOf(instant), 1), time));
    yield diagnostic(
      "updated-before-entry",
      updated.span,
      message,
      `Write \`updated: ${right}\` if it was on the next day.`,
      { description: `Write \`${right}\``, edits: [{ span: updated.span, text: right }] },
    );
  }
}
