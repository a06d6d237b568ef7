import { statSync } from "node:fs";
import { dirname } from "node:path";
import { watch } from "chokidar";
import { errnoOf, MachineFault } from "../machine-fault.ts";
import { type Look, LookSchedule } from "./look-schedule.ts";

/**
 * Calls `look` after everything that happens in the folders, until the signal; they may come and go meanwhile. Events say
 * only that something happened: what it was, `look` finds out, so that no burst of them can hide the last save.
 */
export async function watchFolders(
  folders: readonly string[],
  look: () => Look,
  signal: AbortSignal,
  onReady: () => void,
): Promise<void> {
  if (signal.aborted) return;
  const watcher = watch(folders.filter(isFolder), { ignoreInitial: true, atomic: false });
  const above = watchAbove(folders);
  const schedule = new LookSchedule(look);
  const happened = (): void => schedule.somethingHappened();
  try {
    await new Promise<void>((resolve, reject) => {
      schedule.onFault = reject;
      signal.addEventListener("abort", () => resolve(), { once: true });
      for (const each of [watcher, above]) each.on("error", (error) => reject(watchFault(error)));
      watcher.on("raw", happened).on("all", happened);
      above.on("all", happened).on("addDir", (folder) => {
        // One that went away and came back is another to the system.
        watcher.unwatch(folder);
        watcher.add(folder);
      });
      watcher.on("ready", () => {
        onReady();
        happened();
      });
    });
  } finally {
    schedule.stop();
    await Promise.all([watcher.close(), above.close()]);
  }
}

/** Watches the folders that hold these, for nothing but their coming and going. */
function watchAbove(folders: readonly string[]): ReturnType<typeof watch> {
  const above = [...new Set(folders.map((folder) => dirname(folder)))];
  const known = new Set([...above, ...folders]);
  return watch(above, { ignoreInitial: true, atomic: false, depth: 0, ignored: (path) => !known.has(path) });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function watchFault(error: unknown): unknown {
  if (errnoOf(error) !== "ENOSPC" && errnoOf(error) !== "EMFILE") return error;
  return new MachineFault(
    "This machine does not let one user watch that many files.",
    "Raise the limit (on Linux `sysctl fs.inotify.max_user_watches=524288`), or use `wirecopy build` after each change.",
    { cause: error },
  );
}
