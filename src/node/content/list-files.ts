import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { ReadProblem } from "../../model/source.ts";
import { machineFault } from "../machine-fault.ts";
import { problemOf } from "./read-whole.ts";

/** A name in the content folder that stands for a file, or the reason why it stands for none. */
export interface ListedName {
  /** Path from the content folder, with `/` between names. */
  readonly path: string;
  readonly problem: ReadProblem | undefined;
}

/**
 * Lists all files of a folder in code-unit order of their paths. Names that start with `_` or `.` are left out;
 * links are followed as long as they stay within the folder and do not lead in a circle.
 */
export function listFiles(folder: string): readonly ListedName[] {
  const root = realpathSync(folder);
  return [...walk(root, "", [])].sort((one, other) => (one.path < other.path ? -1 : 1));
}

function* walk(root: string, below: string, above: readonly string[]): Generator<ListedName> {
  const here = realpathSync(join(root, below));
  if (above.includes(here)) return;
  for (const entry of readFolder(here)) {
    if (/^[_.]/u.test(entry.name)) continue;
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    const kind = entry.isSymbolicLink() ? followLink(root, path) : kindOf(entry);
    if (kind === "file") yield { path, problem: undefined };
    else if (kind !== "folder") yield { path, problem: kind };
    else if (path.endsWith(".md")) yield { path, problem: "no-file" };
    else yield* walk(root, path, [...above, here]);
  }
}

type NameKind = "file" | "folder" | ReadProblem;

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw machineFault("read the folder", folder, error);
  }
}

function kindOf(entry: Pick<Dirent, "isFile" | "isDirectory">): NameKind {
  if (entry.isFile()) return "file";
  return entry.isDirectory() ? "folder" : "no-file";
}

function followLink(root: string, path: string): NameKind {
  try {
    const target = realpathSync(join(root, path));
    return target === root || target.startsWith(root + sep) ? kindOf(statSync(target)) : "outside";
  } catch (error) {
    const problem = problemOf(error);
    if (problem) return problem;
    throw machineFault("follow the link", join(root, path), error);
  }
}
