import { showAges } from "./ages.ts";
import { manifest } from "./answer.ts";
import { askHost } from "./ask-host.ts";
import { noteRound } from "./connection.ts";
import { isOn } from "./is-on.ts";
import { pollDelay } from "./poll-delay.ts";
import { showWaiting } from "./waiting-button.ts";

let timer: ReturnType<typeof setTimeout> | undefined;
let isBusy = false;
let isOver = false;
let failures = 0;
let notBefore = 0;

/** Milliseconds for which a host that failed wants no request; it says seconds or a date. */
function retryAfter(error: unknown): number {
  const { cause } = Object(error);
  return cause * 1000 || Date.parse(cause) - Date.now() || 0;
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
  const pace = manifest.poll * (Object(navigator).connection?.saveData ? 2000 : 1000);
  const delay = pollDelay(pace, failures, wait, Math.random());
  notBefore = wait && Date.now() + delay;
  noteRound(failures, isOver);
  showWaiting();
  showAges();
  schedule(delay);
}

/** Asks at once, unless the host wants to be left alone. */
const pollNow = (): void => schedule(notBefore - Date.now());

/**
 * Asks the host again and again while somebody looks: at once, then at the manifest's pace, never while hidden or
 * paused, never two at a time. Gives the function that asks at once.
 */
export function startPolling(): () => void {
  document.addEventListener("visibilitychange", pollNow);
  // A page that comes back from the browser's memory; the first `pageshow` follows a load, which asks anyway.
  addEventListener("pageshow", ({ persisted }) => persisted && pollNow());
  addEventListener("online", pollNow);
  pollNow();
  return pollNow;
}
