import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { type Command, ENVIRONMENT } from "./measure.ts";

/** What is saved while a command watches, and where that shows. */
export interface WatchedChange {
  readonly save: (mark: string) => void;
  /** The file that holds the mark afterwards. */
  readonly page: string;
  /** The file that is replaced when all others are in their places. */
  readonly last: string | undefined;
}

/** A command that keeps running and builds after each change. */
export interface Watcher {
  /** Waits for the first change, which warms up what a watching process keeps. */
  readonly settle: (change: WatchedChange) => Promise<void>;
  /** Milliseconds from the save to the last file complete on disk; a save that a peer missed does not count. */
  readonly time: (change: WatchedChange) => Promise<number>;
  /** Ends the command and waits until it has. */
  readonly stop: () => Promise<void>;
}

export interface WatcherOptions {
  /** For tools that miss saves, those during a build among them; one that promises to miss nothing is held to it. */
  readonly retries: boolean;
  /** Milliseconds until a change that does not show is missed. */
  readonly patience?: number;
  /** Milliseconds until the first change is saved again. */
  readonly again?: number;
  /** Milliseconds until a later change counts as missed, and is saved again where `retries`. */
  readonly missed?: number;
}

const PATIENCE_MS = 120_000;
const AGAIN_MS = 10_000;
const MISSED_MS = 50_000;
/** Between the first build and the first change. */
const QUIET_MS = 1_500;
/** Until nothing that a change set off goes on. */
const SETTLED_MS = 300;
/** A command that does not end when it is asked to is killed. */
const END_MS = 5_000;

let marks = 0;

function nextMark(): string {
  marks += 1;
  return `Mark ${marks} of the measurement.`;
}

/** Starts a watching command and waits until the page is there; a command that does not come so far is ended. */
export async function startWatcher(
  { file, args, cwd }: Command,
  page: string,
  { retries, patience = PATIENCE_MS, again = AGAIN_MS, missed = MISSED_MS }: WatcherOptions,
): Promise<Watcher> {
  const child = spawn(file, args, { cwd, env: ENVIRONMENT, stdio: "ignore" });
  const until = waitFor(child, patience);
  const shows = (mark: string, changed: string) => existsSync(changed) && readFileSync(changed, "utf8").includes(mark);
  try {
    await until(() => existsSync(page), `${file} has not built ${page}`);
    await pause(QUIET_MS);
  } catch (error) {
    await stop(child);
    throw error;
  }
  /** Saves until the page shows it, a peer's again after `wait`; when the save was made that shows. */
  const save = async (change: WatchedChange, wait: number, complaint: string): Promise<number> => {
    let mark = nextMark();
    change.save(mark);
    let saved = performance.now();
    await until(() => {
      if (shows(mark, change.page)) return true;
      if (retries && performance.now() - saved > wait) {
        mark = nextMark();
        change.save(mark);
        saved = performance.now();
      }
      return false;
    }, complaint);
    return saved;
  };
  return {
    settle: async (change) => {
      await save(change, again, retries ? `${file} does not watch` : `${file} missed the first edit`);
      await pause(SETTLED_MS);
    },
    time: async (change) => {
      const { last } = change;
      const before = identityOf(last);
      const saved = await save(change, missed, `${file} missed an edit`);
      await until(() => last === undefined || identityOf(last) !== before, `${file} has not replaced ${last}`);
      const milliseconds = performance.now() - saved;
      await pause(SETTLED_MS);
      return milliseconds;
    },
    stop: () => stop(child),
  };
}

function waitFor(child: ChildProcess, patience: number) {
  let fault: string | undefined;
  child.once("error", ({ message }) => {
    fault = message;
  });
  child.once("exit", (code, signal) => {
    fault ??= `ended by itself (${signal ?? `exit ${code}`})`;
  });
  return async (test: () => boolean, complaint: string): Promise<void> => {
    const started = performance.now();
    while (!test()) {
      if (fault !== undefined) throw new Error(`${complaint}: ${fault}`);
      if (performance.now() - started > patience) throw new Error(complaint);
      await pause(1);
    }
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGINT");
  const timer = setTimeout(() => child.kill("SIGKILL"), END_MS);
  await ended;
  clearTimeout(timer);
}

/** Another one for each file that comes into this place. */
function identityOf(file: string | undefined): number | undefined {
  return file === undefined ? undefined : statSync(file, { throwIfNoEntry: false })?.ino;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
