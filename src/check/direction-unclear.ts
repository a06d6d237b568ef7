import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type DraftEntry, type DraftPart, entriesOfPart, JUMP_MINUTES } from "../model/draft.ts";
import { addDays, dateOf, instantOf, minutesBetween } from "../model/time.ts";
import { fullHeading, nameOf } from "./entries-of.ts";
import type { PartMoments } from "./part-moments.ts";

type Step = readonly [above: DraftEntry, below: DraftEntry];

/** A file whose direction hangs on a step that may as well cross midnight: the other direction would move an entry by a day. */
export function* directionUnclear(part: DraftPart, moments: PartMoments): Generator<Diagnostic> {
  const { direction } = part;
  if (direction.from === "written") return;
  if (Math.max(moments.longestBack, moments.longestForth) <= JUMP_MINUTES) return;
  const entries = entriesOfPart(part);
  const steps = entries.slice(1).map((entry, index): Step => [entries[index] ?? entry, entry]);
  const [first] = steps.filter(mayCrossMidnight);
  if (!first) return;
  const others = steps.filter((step) => !mayCrossMidnight(step));
  if (others.reduce((sum, [above, below]) => sum + signOf(above, below), 0) !== 0) return;
  const [above, below] = first;
  const isNewest = direction.order === "newest-first";
  const early = above.instant < below.instant ? above : below;
  const nextDay = instantOf(addDays(dateOf(early.instant), 1), early.time.value);
  yield diagnostic(
    "direction-unclear",
    below.time.span,
    `${nameOf(above)} stands above ${nameOf(below)}, and nothing else tells which way the file runs: it is read as running ${isNewest ? "newest" : "oldest"} first, with both on ${dateOf(early.instant)}, but midnight may lie between them.`,
    `Write \`written: ${direction.order}\` in the front matter if both are of one day, else \`${fullHeading(early, nextDay)}\`.`,
  );
}

function mayCrossMidnight([above, below]: Step): boolean {
  const isUndated = above.dateFrom !== "own" && below.dateFrom !== "own";
  const isOneDay = isUndated && dateOf(above.instant) === dateOf(below.instant);
  return isOneDay && Math.abs(minutesBetween(above.instant, below.instant)) > JUMP_MINUTES;
}

/** 1 for a step to a later entry, -1 for one to an earlier. */
function signOf({ instant: above }: DraftEntry, { instant: below }: DraftEntry): number {
  return above === below ? 0 : above < below ? 1 : -1;
}
