import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { PROJECT } from "./site-folder.ts";

export interface SpawnResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The launcher of another copy of the program. */
  readonly launcher?: string;
  /** Whole seconds of processor time that it may take, whatever else the machine does meanwhile. */
  readonly processorSeconds?: number;
}

const LAUNCHER = join(PROJECT, "bin/wirecopy.js");

/**
 * Runs the compiled program as people do, in a process of its own and with nothing of this one's environment but the path.
 * Throws where it did not come to an end of its own: what ended it, and what it had said.
 */
export function spawnProgram(argv: readonly string[], options: SpawnOptions): SpawnResult {
  const { cwd, env = {}, launcher = LAUNCHER, processorSeconds } = options;
  const limit = processorSeconds === undefined ? "" : `ulimit -t ${processorSeconds}; `;
  const { status, signal, error, stdout, stderr } = spawnSync(
    "sh",
    ["-c", `${limit}exec "$@"`, "sh", process.execPath, launcher, ...argv],
    {
      cwd,
      env: { PATH: process.env["PATH"] ?? "", ...env },
      encoding: "utf8",
      timeout: 60_000,
    },
  );
  if (status === null) {
    const why = signal ? `was ended by ${signal}` : "could not be started";
    throw new Error(`wirecopy ${argv.join(" ")} ${why}: ${stderr ?? ""}`, { cause: error });
  }
  return { code: status, stdout, stderr };
}
