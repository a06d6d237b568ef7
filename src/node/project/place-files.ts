import { chmodSync, mkdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ProjectFile } from "../../model/project-file.ts";
import { listFiles } from "../content/list-files.ts";
import { errnoOf, machineFault } from "../machine-fault.ts";
import { writeAside } from "../write-aside.ts";

/** A file of a project beside what stands in its place. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  readonly executable: boolean;
  /** `replaced` would take away what stands there. */
  readonly change: "new" | "same" | "joined" | "replaced";
}

/** Compares files that are to be made with those of a folder; writes nothing. */
export function planFiles(folder: string, files: readonly ProjectFile[]): readonly PlannedFile[] {
  return files.map(({ path, text, executable, joinTo }) => {
    const present = readPresent(join(folder, path));
    if (present === undefined) return { path, text, executable, change: "new" };
    const joined = joinTo?.(present);
    const after = joined ?? text;
    if (after === present) return { path, text, executable, change: "same" };
    return { path, text: after, executable, change: joined === undefined ? "replaced" : "joined" };
  });
}

/** Writes what a plan changes. */
export function placeFiles(folder: string, plan: readonly PlannedFile[]): void {
  for (const { path, text, executable, change } of plan) {
    if (change === "same") continue;
    const target = join(folder, path);
    try {
      mkdirSync(dirname(target), { recursive: true });
      placeText(target, text, executable);
    } catch (error) {
      throw machineFault("write", target, error);
    }
  }
}

/** In one step, so that a full disk takes nothing away; links lead to the same file, and rights stay. */
function placeText(target: string, text: string, executable: boolean): void {
  const present = statSync(target, { throwIfNoEntry: false });
  const file = present ? realpathSync(target) : target;
  writeAside(file, [Buffer.from(text)]);
  if (executable) chmodSync(file, 0o755);
  else if (present) chmodSync(file, present.mode);
}

/** Whether a project has Markdown of its own in `content/`. */
export function hasContent(folder: string): boolean {
  const content = join(folder, "content");
  if (statSync(content, { throwIfNoEntry: false }) === undefined) return false;
  return listFiles(content).some(({ path }) => path.endsWith(".md"));
}

function readPresent(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw machineFault("read", file, error);
  }
}
