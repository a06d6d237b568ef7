import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { PROJECT } from "./site-folder.ts";

export interface SpawnResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the compiled program as people do, in a process of its own and with nothing of this one's environment but the path. */
export function spawnProgram(
  argv: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): SpawnResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, "bin/wirecopy.js"), ...argv], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", ...env },
    encoding: "utf8",
    timeout: 60_000,
  });
  return { code: status, stdout, stderr };
}
