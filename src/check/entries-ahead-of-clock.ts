import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog, DraftEntry } from "../model/draft.ts";
import type { RunGlance } from "../model/run-glance.ts";
import { instantFromMilliseconds, millisecondsOf, minuteOf, minutesBetween, type UtcInstant } from "../model/time.ts";
import { fullMoment, isDraft, runsOf } from "./entries-of.ts";

/** Clocks of desks differ by as much. */
const GRACE_MINUTES = 10;

/** Entries that lie ahead of the clock: readers would see a time that has not come yet. */
export function* entriesAheadOfClock(
  blog: DraftBlog,
  { now, allowFuture }: { readonly now: UtcInstant | undefined; readonly allowFuture: boolean },
): Generator<Diagnostic> {
  if (now === undefined || allowFuture) return;
  for (const entry of aheadOf(now, blog)) {
    const ahead = minutesBetween(now, entry.instant);
    yield diagnostic(
      "entry-in-future",
      entry.time.span,
      `This entry is ${inWords(ahead)} ahead of the clock, which shows ${fullMoment(now)} UTC. Was local time typed?`,
      "Write the time in UTC, add `draft: yes` until the time has come, or build with `--allow-future`.",
    );
  }
}

/** The next moment at which an entry that lies ahead of the clock will be let in; undefined where none does. */
export function nextMomentDue(
  blog: DraftBlog,
  { now, allowFuture }: { readonly now: UtcInstant | undefined; readonly allowFuture: boolean },
): UtcInstant | undefined {
  if (now === undefined || allowFuture) return undefined;
  const [first] = aheadOf(now, blog)
    .map(({ instant }) => instant)
    .toSorted();
  return first && instantFromMilliseconds(millisecondsOf(first) - GRACE_MINUTES * MINUTE_MS);
}

function aheadOf(now: UtcInstant, blog: DraftBlog): readonly DraftEntry[] {
  const soon = minuteOf(now);
  const runs = runsOf(blog).filter(({ glance }) => latestMinute(glance) > soon);
  return runs.flatMap(({ entries }) =>
    entries.filter(
      (entry) => !isDraft(entry) && entry.instant > now && minutesBetween(now, entry.instant) > GRACE_MINUTES,
    ),
  );
}

const LATEST = new WeakMap<RunGlance, number>();

function latestMinute(glance: RunGlance): number {
  const known = LATEST.get(glance);
  if (known !== undefined) return known;
  const latest = glance.minutes.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  LATEST.set(glance, latest);
  return latest;
}

const MINUTE_MS = 60_000;

function inWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  const words = hours === 1 ? "1 hour" : `${hours} hours`;
  return rest === 0 ? words : `${words} and ${rest} ${rest === 1 ? "minute" : "minutes"}`;
}
