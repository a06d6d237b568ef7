import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type DraftPart, JUMP_MINUTES } from "../model/draft.ts";
import { fullMoment, nameOf } from "./entries-of.ts";
import { isHoursBehind } from "./entry-hours-behind.ts";
import type { PartMoments } from "./part-moments.ts";

/** Entries that are older than the neighbour they should follow: pages show them at their time all the same. */
export function* entriesOutOfOrder(part: DraftPart, moments: PartMoments): Generator<Diagnostic> {
  if (moments.longestBack === 0) return;
  for (let index = 1; index < moments.count; index += 1) {
    const back = -moments.step(index);
    if (back <= 0) continue;
    if (back > JUMP_MINUTES && !(moments.isDated(index) && moments.isDated(index - 1))) continue;
    if (index === moments.count - 1 && isHoursBehind(back)) continue;
    const before = moments.entry(index - 1);
    const entry = moments.entry(index);
    yield diagnostic(
      "entry-out-of-order",
      entry.time.span,
      `This file runs ${part.direction.order === "oldest-first" ? "oldest first" : "newest first"}, but this entry is older than ${nameOf(before)} of ${fullMoment(before.instant)}. Pages show it at its time.`,
      "Move the entry to its place, or correct its time.",
    );
  }
}
