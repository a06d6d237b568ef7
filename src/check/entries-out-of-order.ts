import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type DraftPart, JUMP_MINUTES } from "../model/draft.ts";
import { minutesBetween } from "../model/time.ts";
import { chronological, fullMoment, nameOf } from "./entries-of.ts";
import { isHoursBehind } from "./entry-hours-behind.ts";

/** Entries that are older than the neighbour they should follow: pages show them at their time all the same. */
export function* entriesOutOfOrder(part: DraftPart): Generator<Diagnostic> {
  const entries = chronological(part);
  for (let index = 1; index < entries.length; index += 1) {
    const before = entries[index - 1];
    const entry = entries[index];
    if (!before || !entry || entry.instant >= before.instant) continue;
    const jump = minutesBetween(entry.instant, before.instant) > JUMP_MINUTES;
    if (jump && (entry.dateFrom !== "own" || before.dateFrom !== "own")) continue;
    if (index === entries.length - 1 && isHoursBehind(before, entry)) continue;
    yield diagnostic(
      "entry-out-of-order",
      entry.time.span,
      `This file runs ${part.direction.order === "oldest-first" ? "oldest first" : "newest first"}, but this entry is older than ${nameOf(before)} of ${fullMoment(before.instant)}. Pages show it at its time.`,
      "Move the entry to its place, or correct its time.",
    );
  }
}
