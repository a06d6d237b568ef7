import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type DraftPart, entriesOfPart } from "../model/draft.ts";
import { clockOf, type UtcInstant } from "../model/time.ts";

/** Entries of one minute whose ids hang on a direction that the file does not clearly have. */
export function* sharedMinutes(part: DraftPart): Generator<Diagnostic> {
  const { direction } = part;
  if (direction.from === "written" || direction.from === "unanimous") return;
  const first = new Set<UtcInstant>();
  for (const { instant, attributes, time } of entriesOfPart(part)) {
    if (attributes.id) continue;
    if (first.has(instant)) {
      yield diagnostic(
        "minute-shared",
        time.span,
        `Another entry of this file has the time ${clockOf(instant)}, and the file does not clearly run one way, so which of the two is older is a guess; their addresses depend on it.`,
        "Give each of them an `id:`, or say `written: newest-first` or `written: oldest-first` in the front matter.",
      );
    }
    first.add(instant);
  }
}
