import { type ListedGroup, pathsOf } from "./listed-group.ts";
import type { OutputTree } from "./output-tree.ts";

/** A folder and the names in it when a group was last looked for; a folder that has changed since gets others. */
type SeenFolders = ReadonlyMap<string, ReadonlySet<string>>;

/** Tells whether all files of a group are in their places, at the cost of a folder while nobody touches it. */
export class StandingGroups {
  readonly #seen = new WeakMap<ListedGroup, SeenFolders>();

  /** True if the tree has something under the name of every file. */
  stands(group: ListedGroup, tree: OutputTree): boolean {
    const seen = this.#seen.get(group);
    if (seen && isUntouched(seen, tree)) return true;
    const folders = new Map<string, ReadonlySet<string>>();
    for (const path of pathsOf(group)) {
      const slash = path.lastIndexOf("/");
      const folder = slash < 0 ? "." : path.slice(0, slash);
      const names = folders.get(folder) ?? tree.namesIn(folder);
      if (!names.has(path.slice(slash + 1))) return false;
      folders.set(folder, names);
    }
    this.#seen.set(group, folders);
    return true;
  }
}

function isUntouched(seen: SeenFolders, tree: OutputTree): boolean {
  for (const [folder, names] of seen) if (tree.namesIn(folder) !== names) return false;
  return true;
}
