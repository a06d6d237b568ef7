/** What decides when the next request goes out. */
export interface PollState {
  /** Seconds between polls, as the manifest asks. */
  readonly poll: number;
  /** Requests that have failed in a row. */
  readonly failures: number;
  /** The reader's browser asks for less data. */
  readonly saveData: boolean;
  /** Milliseconds for which the host wants no request. */
  readonly wait: number;
  /** From 0 to 1: spreads the readers of one blog, who would else all ask at once. */
  readonly random: number;
}

const SLOWEST = 300_000;
/** A `Retry-After` or `poll` beyond an hour is a mistake; beyond 24 days a timer would fire at once. */
const LONGEST = 3_600_000;

/** Milliseconds until the next poll. */
export function pollDelay({ poll, failures, saveData, wait, random }: PollState): number {
  const normal = poll * (saveData ? 2000 : 1000);
  const slowed = failures ? Math.min(normal * 2 ** failures, Math.max(SLOWEST, normal)) : normal;
  return Math.min(Math.max(slowed * (0.8 + random * 0.4), wait), LONGEST);
}
