import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { PROJECT } from "./site-folder.ts";

export interface SpawnResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the compiled program as people do, in a process of its own and with nothing of this one's environment but the path.
 * Throws where it did not come to an end of its own: what ended it, and what it had said.
 */
export function spawnProgram(
  argv: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): SpawnResult {
  const { status, signal, error, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT, "bin/wirecopy.js"), ...argv],
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
