import { pollDelay } from "./poll-delay.ts";

/** How a round of requests went. */
export interface Round {
  /** Seconds between polls from now on. */
  readonly poll: number;
  /** True when nothing more will ever come. */
  readonly isOver: boolean;
}

interface PollingOptions {
  /** Asks once and applies the answer; throws when the host does not answer as it should, with what it said as cause. */
  readonly ask: () => Promise<Round>;
  /** Called after each round with the number of failures in a row, and whether it was the last. */
  readonly onRound: (failures: number, isOver: boolean) => void;
  /** Seconds between polls until the first answer says so. */
  readonly poll: number;
  readonly isPaused: () => boolean;
}

/** Milliseconds for which a host that failed wants no request; it says seconds or a date. */
function retryAfter(error: unknown): number {
  const value = (error as Error).cause as string | null;
  return Number(value) * 1000 || Date.parse(value ?? "") - Date.now() || 0;
}

/**
 * Asks the host again and again while somebody looks: at once, then at the manifest's pace, never while hidden or
 * paused, never two at a time. Gives the function that asks at once, unless the host wants to be left alone.
 */
export function startPolling({ ask, onRound, poll, isPaused }: PollingOptions): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isOver = false;
  let failures = 0;
  let notBefore = 0;

  function schedule(delay: number): void {
    clearTimeout(timer);
    if (!(isOver || isBusy || isPaused() || document.hidden)) timer = setTimeout(round, delay);
  }

  async function round(): Promise<void> {
    isBusy = true;
    let wait = 0;
    try {
      ({ poll, isOver } = await ask());
      failures = 0;
    } catch (error) {
      failures += 1;
      wait = retryAfter(error);
    }
    isBusy = false;
    const saveData = Object(navigator).connection?.saveData;
    const delay = pollDelay({ poll, failures, saveData, wait, random: Math.random() });
    notBefore = wait ? Date.now() + delay : 0;
    onRound(failures, isOver);
    schedule(delay);
  }

  const now = () => schedule(notBefore - Date.now());
  document.addEventListener("visibilitychange", now);
  // A page that comes back from the browser's memory; the first `pageshow` follows a load, which asks anyway.
  addEventListener("pageshow", ({ persisted }) => persisted && now());
  for (const change of ["online", "offline"]) addEventListener(change, now);
  now();
  return now;
}
