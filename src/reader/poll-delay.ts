const SLOWEST = 300_000;
/** A `Retry-After` or `poll` beyond an hour is a mistake; beyond 24 days a timer would fire at once. */
const LONGEST = 3_600_000;

/**
 * Milliseconds until the next poll, from the manifest's pace in milliseconds, the failures in a row, the time for which the
 * host wants no request, and a random number that spreads the readers of one blog, who would else all ask at once.
 */
export function pollDelay(pace: number, failures: number, wait: number, random: number): number {
  const slowed = Math.min(pace * 2 ** failures, Math.max(SLOWEST, pace));
  return Math.min(Math.max(slowed * (0.8 + random * 0.4), wait), LONGEST);
}
