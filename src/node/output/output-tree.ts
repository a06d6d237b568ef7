import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { errnoOf, MachineFault, machineFault } from "../machine-fault.ts";
import { isSafePath } from "./file-list.ts";

/**
 * The folders below the output folder, looked at once each. No path leads out of it: neither by its own words nor
 * through a symbolic link that somebody put there.
 */
export class OutputTree {
  readonly #root: string;
  readonly #names = new Map<string, ReadonlySet<string>>();
  readonly #made = new Set<string>(["."]);

  constructor(root: string) {
    this.#root = root;
  }

  /** The file's full name; throws for a path that would leave the folder. */
  locate(path: string): string {
    if (!isSafePath(path)) throw new Error(`The output path ${JSON.stringify(path)} leaves the output folder`);
    return join(this.#root, path);
  }

  /** True if something of that name is there. */
  has(path: string): boolean {
    const folder = dirname(path);
    let names = this.#names.get(folder);
    if (!names) {
      names = this.#readNames(folder);
      this.#names.set(folder, names);
    }
    return names.has(path.slice(folder === "." ? 0 : folder.length + 1));
  }

  /** Makes the folders above a path, each a folder of its own and no link. */
  makeFolders(path: string): void {
    const folder = dirname(path);
    if (this.#made.has(folder)) return;
    this.makeFolders(folder);
    const full = join(this.#root, folder);
    try {
      mkdirSync(full);
    } catch (error) {
      if (errnoOf(error) !== "EEXIST") throw machineFault("make the folder", full, error);
      if (!this.#isRealFolder(folder)) throw notAFolder(full);
    }
    this.#made.add(folder);
  }

  /** Removes a file, and the folders above it that are empty then. */
  remove(path: string): void {
    const full = this.locate(path);
    if (!this.#isBelowRealFolders(path)) return;
    try {
      rmSync(full, { force: true });
    } catch (error) {
      throw machineFault("remove", full, error);
    }
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
      try {
        rmdirSync(join(this.#root, folder));
      } catch {
        return;
      }
      this.#made.delete(folder);
    }
  }

  #readNames(folder: string): ReadonlySet<string> {
    if (!this.#isBelowRealFolders(join(folder, "x"))) return new Set();
    try {
      return new Set(readdirSync(join(this.#root, folder)));
    } catch (error) {
      const code = errnoOf(error);
      if (code === "ENOENT" || code === "ENOTDIR") return new Set();
      throw machineFault("read the folder", join(this.#root, folder), error);
    }
  }

  #isBelowRealFolders(path: string): boolean {
    const folder = dirname(path);
    return folder === "." || (this.#isBelowRealFolders(folder) && this.#isRealFolder(folder));
  }

  #isRealFolder(folder: string): boolean {
    return lstatSync(join(this.#root, folder), { throwIfNoEntry: false })?.isDirectory() ?? false;
  }
}

function notAFolder(path: string): MachineFault {
  return new MachineFault(
    `\`${path}\` is a file or a symbolic link, and a folder is needed there.`,
    "Move it away, or choose another output folder.",
  );
}
