import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { env } from "node:process";

/** A command line and where it runs. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

export interface Run {
  readonly seconds: number;
  /** Seconds of work of all processors: a busy machine takes longer for the same work. */
  readonly work: number | undefined;
  /** Largest resident size in MiB; undefined where the machine has no GNU time. */
  readonly peak: number | undefined;
}

const GNU_TIME = "/usr/bin/time";

/** Reading extra certificates costs each Node process tens of milliseconds that are nobody's work. */
const ENVIRONMENT: typeof env = Object.fromEntries(
  Object.entries(env).filter(([name]) => name !== "NODE_EXTRA_CA_CERTS"),
);

/** Runs a command as a whole process that must end with this code. */
export function runOnce({ file, args, cwd }: Command, code = 0): Run {
  const timed = existsSync(GNU_TIME);
  const started = performance.now();
  const { status, stderr, error } = timed
    ? spawnSync(GNU_TIME, ["-f", "peak %M work %U %S", file, ...args], { cwd, env: ENVIRONMENT, encoding: "utf8" })
    : spawnSync(file, args, { cwd, env: ENVIRONMENT, encoding: "utf8" });
  const seconds = (performance.now() - started) / 1000;
  if (status !== code)
    throw new Error(`${file} ${args.join(" ")} failed (exit ${status}):\n${stderr}`, { cause: error });
  const [, peak, user, system] = /peak (\d+) work ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  if (peak === undefined) return { seconds, work: undefined, peak: undefined };
  return { seconds, work: Number(user) + Number(system), peak: Number(peak) / 1024 };
}

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
  /** Saves until the command shows a change: some do not watch yet when their first build stands. */
  readonly settle: (change: WatchedChange) => Promise<void>;
  /** Milliseconds from the save to the last file complete on disk. */
  readonly time: (change: WatchedChange) => Promise<number>;
  readonly stop: () => Promise<void>;
}

const PATIENCE_MS = 60_000;
const AGAIN_MS = 5_000;
/** Until nothing that a change set off goes on. */
const SETTLED_MS = 300;

let marks = 0;

function nextMark(): string {
  marks += 1;
  return `Mark ${marks} of the measurement.`;
}

/** Starts a watching command and waits until the page is there. */
export async function startWatcher({ file, args, cwd }: Command, page: string): Promise<Watcher> {
  const child = spawn(file, args, { cwd, env: ENVIRONMENT, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await until(() => existsSync(page), `${file} has not built ${page}`);
  await pause(1500);
  const shows = (mark: string, changed: string) => existsSync(changed) && readFileSync(changed, "utf8").includes(mark);
  return {
    settle: async ({ save, page: changed }) => {
      const marks = Array.from({ length: PATIENCE_MS / AGAIN_MS }, nextMark);
      for (const mark of marks) {
        save(mark);
        const tries = Date.now() + AGAIN_MS;
        await until(() => shows(mark, changed) || Date.now() > tries, `${file} missed an edit`);
        if (shows(mark, changed)) return pause(SETTLED_MS);
      }
      throw new Error(`${file} does not watch`);
    },
    time: async ({ save, page: changed, last }) => {
      const mark = nextMark();
      const before = identityOf(last);
      save(mark);
      const started = performance.now();
      await until(() => shows(mark, changed), `${file} missed an edit`);
      await until(() => last === undefined || identityOf(last) !== before, `${file} has not replaced ${last}`);
      const milliseconds = performance.now() - started;
      await pause(SETTLED_MS);
      return milliseconds;
    },
    stop: () => {
      child.kill("SIGINT");
      return ended;
    },
  };
}

/** Another one for each file that comes into this place. */
function identityOf(file: string | undefined): number | undefined {
  return file === undefined ? undefined : statSync(file, { throwIfNoEntry: false })?.ino;
}

async function until(test: () => boolean, complaint: string): Promise<void> {
  const started = performance.now();
  while (!test()) {
    if (performance.now() - started > PATIENCE_MS) throw new Error(complaint);
    await pause(1);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = low] = sorted.length % 2 === 1 ? sorted.slice(middle) : sorted.slice(middle - 1);
  return sorted.length % 2 === 1 ? low : (low + high) / 2;
}
