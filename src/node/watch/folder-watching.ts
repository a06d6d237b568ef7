import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type FSWatcher, watch } from "chokidar";

/** Folders come in groups: a branch that is switched to, a copy. */
const COMING_MS = 100;

const OPTIONS = {
  ignoreInitial: true,
  atomic: false,
  // A link may lead to a folder above, and round in a circle; what it leads to within the folders is watched as itself.
  followSymlinks: false,
  // What may not be read is a problem of the content, told where it is read.
  ignorePermissionErrors: true,
};

/**
 * Watches folders and what is in them. A folder that goes and comes again under its name is another to the system, which
 * goes on watching the one that is gone: whenever a folder comes, all are watched anew.
 */
export class FolderWatching {
  readonly #folders: readonly string[];
  readonly #happened: () => void;
  readonly #above: FSWatcher;
  #inside: FSWatcher;
  #coming: NodeJS.Timeout | undefined;
  onFault: (error: unknown) => void = () => undefined;

  constructor(folders: readonly string[], happened: () => void) {
    this.#folders = folders;
    this.#happened = happened;
    this.#above = this.#watchAbove();
    this.#inside = this.#watchInside();
  }

  begin(onReady: () => void): void {
    this.#inside.on("ready", onReady);
  }

  async end(): Promise<void> {
    clearTimeout(this.#coming);
    await Promise.all([this.#inside.close(), this.#above.close()]);
  }

  #watchInside(): FSWatcher {
    const present = this.#folders.filter(isFolder).map((folder) => realpathSync(folder));
    return watch(present, OPTIONS)
      .on("error", (error) => this.onFault(error))
      .on("raw", (event, name, details) => {
        this.#happened();
        const { watchedPath } = Object(details);
        if (event === "rename" && isFolder(join(`${watchedPath}`, name))) this.#watchAnew();
      })
      .on("all", this.#happened)
      .on("ready", this.#happened);
  }

  /** What holds the folders is watched for nothing but their coming and going. */
  #watchAbove(): FSWatcher {
    const above = [...new Set(this.#folders.map((folder) => dirname(folder)))];
    const names = new Set(this.#folders.map((folder) => basename(folder)));
    return watch(above, { ...OPTIONS, depth: 0, ignored: (path) => !above.includes(path) })
      .on("error", (error) => this.onFault(error))
      .on("raw", (_, name) => {
        if (names.has(name)) this.#watchAnew();
      });
  }

  #watchAnew(): void {
    clearTimeout(this.#coming);
    this.#coming = setTimeout(() => {
      this.#inside.close().catch((error: unknown) => this.onFault(error));
      this.#inside = this.#watchInside();
    }, COMING_MS);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
