import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { errnoOf, MachineFault, machineFault } from "../machine-fault.ts";
import { isSafePath } from "./file-list.ts";
import type { KnownNames } from "./output-state.ts";

/**
 * The folders below the output folder, looked at once each. No path leads out of it: neither by its own words nor
 * through a symbolic link that somebody put there.
 */
export class OutputTree {
  readonly #root: string;
  /** Names known from earlier calls; those of `#current` are as the disk has them now. */
  readonly #known: Map<string, KnownNames>;
  readonly #current = new Map<string, Set<string>>();
  readonly #made = new Set<string>(["."]);
  readonly #touched = new Set<string>();
  /** Folders that are no links, nor below one, when they were first looked at. */
  readonly #real = new Map<string, boolean>();
  /** Times of folders when that was found out, which is before anything is done in them. */
  readonly #modified = new Map<string, number>();

  constructor(root: string, known: Map<string, KnownNames>) {
    this.#root = root;
    this.#known = known;
  }

  /** The file's full name; throws for a path that would leave the folder. */
  locate(path: string): string {
    checkPath(path);
    return join(this.#root, path);
  }

  /** True if something of that name is there. */
  has(path: string): boolean {
    checkPath(path);
    const slash = path.lastIndexOf("/");
    return this.#namesIn(slash < 0 ? "." : path.slice(0, slash)).has(path.slice(slash + 1));
  }

  /**
   * The names in a folder, `.` for the output folder itself. While nobody but this process works in the folder it is the
   * same set from one tree to the next.
   */
  namesIn(folder: string): ReadonlySet<string> {
    if (folder !== ".") checkPath(folder);
    return this.#namesIn(folder);
  }

  /** A file has come into its place. Where the names beside it are not known, nobody needs them. */
  noteAdded(path: string): void {
    const folder = dirname(path);
    this.#touched.add(folder);
    this.#current.get(folder)?.add(basename(path));
  }

  /** Everything is in its place: the folders' times are those of our own work. */
  noteTimes(): void {
    for (const folder of this.#touched) {
      const names = this.#current.get(folder);
      const stats = lstatSync(join(this.#root, folder), { throwIfNoEntry: false });
      if (stats) this.#known.set(folder, { modified: stats.mtimeMs, names });
      else this.#known.delete(folder);
    }
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
    this.#real.set(folder, true);
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
    this.#touched.add(dirname(path));
    this.#namesIn(dirname(path)).delete(basename(path));
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
      try {
        rmdirSync(join(this.#root, folder));
      } catch {
        return;
      }
      this.#made.delete(folder);
      this.#real.delete(folder);
      this.#current.delete(folder);
      this.#touched.add(folder);
    }
  }

  #namesIn(folder: string): Set<string> {
    let names = this.#current.get(folder);
    if (!names) {
      names = this.#readNames(folder);
      this.#current.set(folder, names);
    }
    return names;
  }

  #readNames(folder: string): Set<string> {
    if (folder !== "." && !this.#isReached(folder)) return new Set();
    const full = join(this.#root, folder);
    const modified = this.#modified.get(folder) ?? lstatSync(full).mtimeMs;
    const known = this.#known.get(folder);
    if (known?.names && known.modified === modified) return known.names;
    try {
      const names = new Set(readdirSync(full));
      this.#known.set(folder, { modified, names });
      return names;
    } catch (error) {
      throw machineFault("read the folder", full, error);
    }
  }

  #isBelowRealFolders(path: string): boolean {
    const folder = dirname(path);
    return folder === "." || this.#isReached(folder);
  }

  /** Whether a folder and all above it are no links. */
  #isReached(folder: string): boolean {
    let isReal = this.#real.get(folder);
    if (isReal === undefined) {
      isReal = this.#isBelowRealFolders(folder) && this.#isRealFolder(folder);
      this.#real.set(folder, isReal);
    }
    return isReal;
  }

  #isRealFolder(folder: string): boolean {
    // One of hundreds at each build of a process that watches.
    const stats = lstatSync(`${this.#root}/${folder}`, IF_THERE);
    if (stats) this.#modified.set(folder, stats.mtimeMs);
    return stats?.isDirectory() ?? false;
  }
}

const IF_THERE = { throwIfNoEntry: false } as const;

function checkPath(path: string): void {
  if (!isSafePath(path)) throw new Error(`The output path ${JSON.stringify(path)} leaves the output folder`);
}

function notAFolder(path: string): MachineFault {
  return new MachineFault(
    `\`${path}\` is a file or a symbolic link, and a folder is needed there.`,
    "Move it away, or choose another output folder.",
  );
}
