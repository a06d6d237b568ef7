import { version } from "node:process";
import { setFlagsFromString } from "node:v8";

/**
 * V8 counts how much a function has run before other threads make it fast. Node 20 counts so little that this took a third
 * of the processor time of a build of a thousand entries, for functions that were hardly used again. Three times as much
 * takes the build's own thread no longer and leaves the other processors to share images, or to other programs; at ten
 * thousand entries it loses a little of the one and saves more of the other.
 */
const LATE = 200_000;
/** What V8 takes by itself. */
const OWN = 67_584;

let isLate = false;

/**
 * To be called where a build turns out to be long, and not before: V8 takes compiled code, ours and that of Node's own
 * parts, only under the flags that it was made with. Each part of Node that is loaded from then on is compiled from its source.
 */
export function optimiseLater(): void {
  if (isLate || !version.startsWith("v20.")) return;
  isLate = true;
  setBudget(LATE);
}

/** Does work that reads or writes compiled code. */
export function underOwnFlags<T>(work: () => T): T {
  if (!isLate) return work();
  setBudget(OWN);
  try {
    return work();
  } finally {
    setBudget(LATE);
  }
}

function setBudget(budget: number): void {
  setFlagsFromString(`--interrupt-budget=${budget}`);
}
