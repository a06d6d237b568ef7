import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftPart } from "../model/draft.ts";
import { dateOf } from "../model/time.ts";

/** In a file that runs newest first, an entry above the first day heading would take the oldest date of all. */
export function* undatedAboveFirstDay({ entries, direction }: DraftPart): Generator<Diagnostic> {
  if (direction.order !== "newest-first") return;
  const firstBelow = entries.findIndex(({ dateFrom }) => dateFrom === "day-heading");
  for (const entry of entries.slice(0, Math.max(0, firstBelow))) {
    if (entry.dateFrom === "own") continue;
    const day = dateOf(entry.instant);
    yield diagnostic(
      "entry-above-first-day",
      entry.time.span,
      `This entry stands above the first day heading, so it takes the date ${day} of the ${entry.dateFrom === "part" ? "file" : "blog"}, though newer entries stand on top.`,
      "Put a heading `# YYYY-MM-DD` above it.",
    );
  }
}
