import { closeSync, openSync } from "node:fs";
import { execPath } from "node:process";
import { errnoOf, MachineFault } from "./machine-fault.ts";

/** Parts of the memory, two threads with what they wait by, native libraries, the file at hand. */
const NEEDED = 40;

/**
 * Makes sure that a build will not run out of file handles on its way: threads would fail to begin, libraries would look
 * as if they were not installed, and remembered work as if it were damaged.
 */
export function requireHandles(): void {
  const opened: number[] = [];
  try {
    while (opened.length < NEEDED) opened.push(openSync(execPath, "r"));
  } catch (error) {
    const code = errnoOf(error);
    if (code !== "EMFILE" && code !== "ENFILE") return;
    throw new MachineFault(
      "Too many files are open: a build needs some dozens of file handles, and there are fewer left.",
      "Close other programs or raise the limit (`ulimit -n 1024`), and build again.",
      { cause: error },
    );
  } finally {
    for (const descriptor of opened) closeSync(descriptor);
  }
}
