import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
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
export const ENVIRONMENT: typeof env = Object.fromEntries(
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

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = low] = sorted.length % 2 === 1 ? sorted.slice(middle) : sorted.slice(middle - 1);
  return sorted.length % 2 === 1 ? low : (low + high) / 2;
}
