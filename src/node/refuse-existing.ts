import { statSync } from "node:fs";
import { WrongUse } from "./machine-fault.ts";

/** Refuses a place for a new file where something stands already; asked before the work, so that nobody waits for a refusal. */
export function refuseExisting(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return;
  if (stats.isDirectory()) {
    throw new WrongUse(`\`${file}\` is a folder.`, "Name the file to write: `--out content/NAME.md`.");
  }
  throw new WrongUse(`\`${file}\` is there already.`, "Choose another name; nothing was written.");
}
