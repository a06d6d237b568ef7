import { statSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../content/list-files.ts";
import { type FileMark, isSameMark, markOf } from "../content/read-whole.ts";
import { MachineFault } from "../machine-fault.ts";

/** What a folder held when it was looked at: the mark of each file by path. */
export type FolderState = ReadonlyMap<string, FileMark>;

/** Looks at all files of a folder; one that does not exist holds none. */
export function stateOf(folder: string): FolderState {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Map();
  const state = new Map<string, FileMark>();
  for (const { path } of namesIn(folder)) {
    const stats = statSync(join(folder, path), { throwIfNoEntry: false });
    if (stats) state.set(path, markOf(stats));
  }
  return state;
}

/** A folder that goes away while it is read holds nothing more. */
function namesIn(folder: string): ReturnType<typeof listFiles> {
  try {
    return listFiles(folder);
  } catch (error) {
    if (error instanceof MachineFault) return [];
    throw error;
  }
}

/** Paths of files that are new, changed or gone. */
export function changedPaths(before: FolderState, after: FolderState): readonly string[] {
  const changed = [...after].filter(([path, mark]) => {
    const known = before.get(path);
    return !known || !isSameMark(known, mark);
  });
  const gone = [...before.keys()].filter((path) => !after.has(path));
  return [...changed.map(([path]) => path), ...gone];
}

/** Editors replace a file by deleting or emptying it first: what vanished is believed on the second look only. */
export function vanishedPaths(before: FolderState, after: FolderState): readonly string[] {
  return [...before].filter(([path, { size }]) => size > 0 && (after.get(path)?.size ?? 0) === 0).map(([path]) => path);
}
