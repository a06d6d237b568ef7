import { statSync } from "node:fs";
import { watch } from "chokidar";
import { errnoOf, MachineFault } from "../machine-fault.ts";
import { type Look, LookSchedule } from "./look-schedule.ts";

/**
 * Calls `look` after everything that happens in the folders, until the signal. Events say only that something happened:
 * what it was, `look` finds out, so that no burst of them can hide the last save.
 */
export async function watchFolders(
  folders: readonly string[],
  look: () => Look,
  signal: AbortSignal,
  onReady: () => void,
): Promise<void> {
  if (signal.aborted) return;
  const watcher = watch(folders.filter(isFolder), { ignoreInitial: true, atomic: false });
  const schedule = new LookSchedule(look);
  const happened = (): void => schedule.somethingHappened();
  try {
    await new Promise<void>((resolve, reject) => {
      schedule.onFault = reject;
      signal.addEventListener("abort", () => resolve(), { once: true });
      watcher.on("error", (error) => reject(watchFault(error)));
      watcher.on("raw", happened).on("all", happened);
      watcher.on("ready", () => {
        onReady();
        happened();
      });
    });
  } finally {
    schedule.stop();
    await watcher.close();
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function watchFault(error: unknown): unknown {
  if (errnoOf(error) !== "ENOSPC" && errnoOf(error) !== "EMFILE") return error;
  return new MachineFault(
    "This machine does not let one user watch that many files.",
    "Raise the limit (on Linux `sysctl fs.inotify.max_user_watches=524288`), or build without `--watch`.",
    { cause: error },
  );
}
