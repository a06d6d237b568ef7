import { showAges } from "./ages.ts";
import { askHost } from "./ask-host.ts";
import { isOn } from "./is-on.ts";
import { lookAway } from "./look-away.ts";
import { manifest } from "./page.ts";
import { pollDelay } from "./poll-delay.ts";
import { noteRound } from "./status.ts";
import { showWaiting } from "./waiting-button.ts";

let timer: ReturnType<typeof setTimeout> | undefined;
let isBusy: boolean | undefined;
let isOver = manifest.state === "ended";
let failures = 0;
let notBefore = 0;

/** Milliseconds for which a host that failed wants no request; it says seconds or a date. */
function retryAfter(error: unknown): number {
  const wait = (error as Partial<XMLHttpRequest>).getResponseHeader?.("Retry-After") as string;
  return (wait as unknown as number) * 1000 || Date.parse(wait) - Date.now() || 0;
}

function schedule(delay: number): void {
  clearTimeout(timer);
  if (!(isOver || isBusy || isOn.pause || document.hidden)) timer = setTimeout(round, delay);
}

async function round(): Promise<void> {
  isBusy = true;
  let wait = 0;
  try {
    isOver = await askHost();
    failures = 0;
  } catch (error) {
    failures += 1;
    wait = retryAfter(error);
  }
  isBusy = false;
  const pace =
    manifest.poll * ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData ? 2000 : 1000);
  const delay = pollDelay(pace, failures, wait, Math.random());
  notBefore = wait && Date.now() + delay;
  noteRound(failures);
  showWaiting();
  showAges();
  schedule(delay);
}

/** Asks at once, unless nobody looks or the host wants to be left alone. */
export function pollNow(): void {
  lookAway();
  schedule(notBefore - Date.now());
}

/**
 * Asks the host again and again while somebody looks: at once, then at the manifest's pace, never while hidden or
 * paused or after the end, never two at a time.
 */
export function startPolling(): void {
  for (const sign of ["visibilitychange", "pageshow", "online"]) addEventListener(sign, pollNow);
  pollNow();
}
