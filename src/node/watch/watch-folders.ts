import { errnoOf, MachineFault } from "../machine-fault.ts";
import { FolderWatching } from "./folder-watching.ts";
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
  const schedule = new LookSchedule(look);
  const watching = new FolderWatching(folders, () => schedule.somethingHappened());
  try {
    await new Promise<void>((resolve, reject) => {
      schedule.onFault = reject;
      watching.onFault = (error) => reject(watchFault(error));
      signal.addEventListener("abort", () => resolve(), { once: true });
      watching.begin(onReady);
    });
  } finally {
    schedule.stop();
    await watching.end();
  }
}

function watchFault(error: unknown): unknown {
  if (errnoOf(error) !== "ENOSPC" && errnoOf(error) !== "EMFILE") return error;
  return new MachineFault(
    "This machine does not let one user watch that many files.",
    "Raise the limit (on Linux `sysctl fs.inotify.max_user_watches=524288`), or use `wirecopy build` after each change.",
    { cause: error },
  );
}
