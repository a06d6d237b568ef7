import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { fullMoment } from "./entries-of.ts";
import type { PartMoments } from "./part-moments.ts";

const HOUR = 60;
const MOST = 12 * HOUR;

/** The entry at the live end is a whole number of hours behind its neighbour, as if it had local time. */
export function* entryHoursBehind(moments: PartMoments): Generator<Diagnostic> {
  const last = moments.count - 1;
  const back = -moments.lastStep;
  if (!isHoursBehind(back)) return;
  const before = moments.entry(last - 1);
  const entry = moments.entry(last);
  const hours = back / HOUR;
  yield diagnostic(
    "entry-hours-behind",
    entry.time.span,
    `The newest entry of the file is exactly ${hours} ${hours === 1 ? "hour" : "hours"} before the one it follows (${fullMoment(before.instant)}). Was local time typed?`,
    "Write the time in UTC. If it is right, move the entry to its place.",
  );
}

/** Whether an entry that is so many minutes older than the one it follows may have local time. */
export function isHoursBehind(minutes: number): boolean {
  return minutes > 0 && minutes <= MOST && minutes % HOUR === 0;
}
