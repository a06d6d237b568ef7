import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { errnoOf, MachineFault, machineFault } from "../machine-fault.ts";
import { sleep } from "../sleep.ts";

const LOCK_NAME = ".wirecopy-lock";
const WAIT_MS = 10_000;
const STEP_MS = 20;
/** A lock of another machine (a shared disk) cannot be asked whether its process lives, but whoever lives renews it. */
const FOREIGN_STALE_MS = 120_000;
const RENEW_S = 10;

/**
 * Does the work while no other build writes into the folder; waits a while for one that does. The work calls `goesOn`
 * now and then, so that other machines see that this one lives.
 */
export function withFolderLock<T>(folder: string, work: (goesOn: () => void) => T, waitMs = WAIT_MS): T {
  const lock = join(folder, LOCK_NAME);
  const own = `${process.pid} ${hostname()}`;
  takeLock(lock, own, waitMs);
  try {
    clearNames(folder);
    return work(renewal(lock, own));
  } finally {
    if (readLock(lock) === own) rmSync(lock, { force: true });
  }
}

/** Gives the lock a new time, at most once in a while; a lock that somebody else has taken is left alone. */
function renewal(lock: string, own: string): () => void {
  // No clock that somebody can set; `performance` is a part of Node that takes three milliseconds to load.
  let [renewed] = process.hrtime();
  return () => {
    const [now] = process.hrtime();
    if (now - renewed < RENEW_S) return;
    renewed = now;
    try {
      if (readLock(lock) === own) writeFileSync(lock, own, { flag: "r+" });
    } catch {
      // The lock stays as it is: work that could be done without it is not to end here.
    }
  };
}

function takeLock(lock: string, own: string, waitMs: number): void {
  for (let waited = 0; ; waited += STEP_MS) {
    const now = tryLock(lock, own);
    if (now === undefined) return;
    const holder = readLock(lock);
    if (holder === undefined) continue;
    if (isStale(lock, { holder, own, now })) {
      breakLock(lock, holder);
    } else if (waited >= waitMs) {
      throw new MachineFault(
        `Another build (process ${holder.replace(" ", " on ")}) is writing into the output folder.`,
        `Wait until it has ended. If there is none, remove \`${lock}\`.`,
      );
    } else {
      sleep(STEP_MS);
    }
  }
}

/** Takes away the names of builds that were killed while they took the lock. */
function clearNames(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${LOCK_NAME}-`)) rmSync(join(folder, name), { force: true });
  }
}

/**
 * Takes the lock, else gives the time in milliseconds by the clock of the disk, which need not be this machine's. The lock
 * appears with its words in it: a build that is killed meanwhile leaves none that names nobody.
 */
function tryLock(lock: string, own: string): number | undefined {
  const aside = `${lock}-${process.pid}`;
  let now = Date.now();
  try {
    writeFileSync(aside, own);
    now = statSync(aside).mtimeMs;
    linkSync(aside, lock);
    return undefined;
  } catch (error) {
    // Whoever holds the lock meanwhile may have cleared the name away.
    if (errnoOf(error) === "EEXIST" || (errnoOf(error) === "ENOENT" && existsSync(dirname(lock)))) return now;
    throw machineFault("write into", lock, error);
  } finally {
    rmSync(aside, { force: true });
  }
}

function readLock(lock: string): string | undefined {
  try {
    return readFileSync(lock, "utf8");
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw machineFault("read", lock, error);
  }
}

interface Claim {
  readonly holder: string;
  readonly own: string;
  /** By the clock of the disk. */
  readonly now: number;
}

/** A lock well ahead of the clock is as old as one long before it: the clock was put back since. */
function isStale(lock: string, { holder, own, now }: Claim): boolean {
  const [pid = "", host = ""] = holder.split(" ");
  if (holder === own) return true;
  if (host === hostname()) return !isAlive(Number(pid));
  try {
    return Math.abs(now - statSync(lock).mtimeMs) > FOREIGN_STALE_MS;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === "EPERM";
  }
}

/** Two builds may find the same stale lock: the rename takes it away once, and a fresh one is put back. */
function breakLock(lock: string, stale: string): void {
  const aside = `${lock}-${process.pid}`;
  try {
    renameSync(lock, aside);
    if (readFileSync(aside, "utf8") !== stale) linkSync(aside, lock);
  } catch (error) {
    if (errnoOf(error) !== "ENOENT" && errnoOf(error) !== "EEXIST") throw machineFault("remove", lock, error);
  }
  rmSync(aside, { force: true });
}
