import type { OutputFile } from "../../model/output-file.ts";
import type { OutputTree } from "./output-tree.ts";
import type { Step } from "./prepare-file.ts";

/** A file that was in its place when it was last looked at. */
interface SettledFile {
  readonly step: Step;
  readonly folder: string;
  readonly name: string;
}

/**
 * Files that the last builds of this process found in their places. Thousands come back as the same values, for which it is
 * enough that their line of the list is the same and that their name is still in its folder.
 */
export class SettledFiles {
  readonly #settled = new WeakMap<OutputFile, SettledFile>();
  #isRepeated = false;

  /** To be called after each build: a process that builds once need not keep anything. */
  endBuild(): void {
    this.#isRepeated = true;
  }

  /** The step of a file: the known one while it needs nothing, else what `prepare` gives. */
  stepOf(file: OutputFile, lineBefore: string | undefined, tree: OutputTree, prepare: () => Step): Step {
    const settled = this.#settled.get(file);
    if (settled && settled.step.line === lineBefore && tree.holds(settled.folder, settled.name)) return settled.step;
    const step = prepare();
    if (this.#isRepeated && !step.change && !step.aside) this.#settled.set(file, { step, ...partsOf(file.path) });
    return step;
  }
}

function partsOf(path: string): Pick<SettledFile, "folder" | "name"> {
  const slash = path.lastIndexOf("/");
  return { folder: slash < 0 ? "." : path.slice(0, slash), name: path.slice(slash + 1) };
}
