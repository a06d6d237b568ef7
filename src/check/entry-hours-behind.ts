import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftEntry, DraftPart } from "../model/draft.ts";
import { minutesBetween } from "../model/time.ts";
import { chronological, fullMoment } from "./entries-of.ts";

const HOUR = 60;
const MOST = 12 * HOUR;

/** The entry at the live end is a whole number of hours behind its neighbour, as if it had local time. */
export function* entryHoursBehind(part: DraftPart): Generator<Diagnostic> {
  const [before, entry] = chronological(part).slice(-2);
  if (!before || !entry || !isHoursBehind(before, entry)) return;
  const hours = minutesBetween(entry.instant, before.instant) / HOUR;
  yield diagnostic(
    "entry-hours-behind",
    entry.time.span,
    `The newest entry of the file is exactly ${hours} ${hours === 1 ? "hour" : "hours"} before the one it follows (${fullMoment(before.instant)}). Was local time typed?`,
    "Write the time in UTC. If it is right, move the entry to its place.",
  );
}

export function isHoursBehind(before: DraftEntry, entry: DraftEntry): boolean {
  const minutes = minutesBetween(entry.instant, before.instant);
  return minutes > 0 && minutes <= MOST && minutes % HOUR === 0;
}
