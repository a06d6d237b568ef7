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

/** What is left of a file after a save that took more than this away may be the beginning of a longer text. */
const BELIEVED_SHARE = 0.9;

/**
 * Files that went away or got much shorter: editors replace a file by deleting or emptying it first, and write a long one
 * in several goes. Such a look is believed only when nothing has moved for a while.
 */
export function doubtfulPaths(before: FolderState, after: FolderState): readonly string[] {
  const isDoubtful = ([path, { size }]: readonly [string, FileMark]): boolean =>
    size > 0 && (after.get(path)?.size ?? 0) < size * BELIEVED_SHARE;
  return [...before].filter(isDoubtful).map(([path]) => path);
}

/** True when the files of these paths are in both states alike. */
export function areSame(paths: readonly string[], one: FolderState, other: FolderState): boolean {
  return paths.every((path) => {
    const [mark, otherMark] = [one.get(path), other.get(path)];
    return mark && otherMark ? isSameMark(mark, otherMark) : mark === otherMark;
  });
}
