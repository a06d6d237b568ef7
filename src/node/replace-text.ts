import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { asideName } from "./aside-name.ts";
import { MachineFault, machineFault } from "./machine-fault.ts";

const MARK = "\uFEFF";

/**
 * Puts a new text in the place of a file's text in one step, so that nobody ever reads half of it. The byte order mark
 * stays, links lead to the same file, and a file that is no longer as it was read is left alone.
 */
export function replaceText(file: string, before: string, after: string): void {
  let aside: string | undefined;
  try {
    const target = realpathSync(file);
    const text = readFileSync(target, "utf8");
    const mark = text.startsWith(MARK) ? MARK : "";
    if (text.slice(mark.length) !== before) throw changedMeanwhile(file);
    aside = asideName(target);
    writeFileSync(aside, mark + after, { mode: statSync(target).mode });
    renameSync(aside, target);
  } catch (error) {
    if (aside !== undefined) rmSync(aside, { force: true });
    throw machineFault("write", file, error);
  }
}

function changedMeanwhile(file: string): MachineFault {
  return new MachineFault(
    `\`${file}\` was changed by another program in this moment, so it was left alone.`,
    "Run the command again.",
  );
}
