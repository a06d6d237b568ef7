import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { machineFault } from "./machine-fault.ts";
import type { CheckRequest, Findings } from "./site-request.ts";

/** Checks a text as a live blog of its own, before it has a place; `name` is that of its file. */
export async function checkAside(
  name: string,
  text: string,
  {
    check,
    env,
    now,
  }: Pick<CheckRequest, "env" | "now"> & { readonly check: (request: CheckRequest) => Promise<Findings> },
): Promise<Findings> {
  const folder = openFolder();
  try {
    writeFileSync(join(folder, name), text);
    return await check({ cwd: folder, env, now, files: [name] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function openFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), "wirecopy-import-"));
  } catch (error) {
    throw machineFault("write", tmpdir(), error);
  }
}
