import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** Ends the name of a file that is written beside its place and gets its own name when it is whole. */
export const ASIDE = "-aside";

/** Its writer was killed if nothing came for this long, even on a slow machine that shares the folder. */
const STALE_MS = 3_600_000;

/** Takes away what killed builds began to keep in a folder. A time well ahead is the fault of a clock, and as old. */
export function removeStaleAsides(folder: string): void {
  for (const name of namesIn(folder)) {
    if (!name.endsWith(ASIDE)) continue;
    const file = join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats && Math.abs(Date.now() - stats.mtimeMs) > STALE_MS) rmSync(file, { force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
