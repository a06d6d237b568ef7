import { realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { MediaProblem } from "../../model/entry-content.ts";
import { type FileMark, markOf, problemOf } from "../content/read-whole.ts";
import { machineFault } from "../machine-fault.ts";

/** A file of the content folder as it stands on the disk. */
export interface MediaPlace {
  /** Links followed. */
  readonly file: string;
  readonly mark: FileMark;
}

/** Finds a file below the content folder (`root`, links followed) by its path from there. */
export function locateMedia(root: string, path: string): MediaPlace | MediaProblem {
  // What the content leaves out is not published by way of a link either.
  if (path.split("/").some((name) => /^(?:_|\.(?!\.$))/u.test(name)) || path.includes("\0")) return "missing";
  try {
    const file = realpathSync(join(root, path));
    if (!file.startsWith(root + sep)) return "outside";
    const stats = statSync(file);
    return stats.isFile() ? { file, mark: markOf(stats) } : "missing";
  } catch (error) {
    const problem = problemOf(error);
    if (problem === "missing") return "missing";
    if (problem === "forbidden") return "unreadable";
    throw machineFault("look at", join(root, path), error);
  }
}
