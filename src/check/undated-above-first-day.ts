import { diagnostic } from "../diagnostics/diagnostic.ts";
import { DATE_LETTERS } from "../model/date-letters.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftPart } from "../model/draft.ts";
import { dateOf } from "../model/time.ts";
import type { PartMoments } from "./part-moments.ts";

/** In a file that runs newest first, an entry above the first day heading would take the oldest date of all. */
export function* undatedAboveFirstDay({ direction, runs }: DraftPart, moments: PartMoments): Generator<Diagnostic> {
  if (direction.order !== "newest-first") return;
  if (!runs.some(({ glance }) => glance.dates.includes(DATE_LETTERS["day-heading"]))) return;
  for (let index = moments.count - 1; !moments.isUnderDay(index); index -= 1) {
    if (moments.isDated(index)) continue;
    const entry = moments.entry(index);
    const day = dateOf(entry.instant);
    yield diagnostic(
      "entry-above-first-day",
      entry.time.span,
      `This entry stands above the first day heading, so it takes the date ${day} of the ${entry.dateFrom === "part" ? "file" : "blog"}, though newer entries stand on top.`,
      "Put a heading `# YYYY-MM-DD` above it.",
    );
  }
}
