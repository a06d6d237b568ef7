import { readFileSync } from "node:fs";
import type { OutputFile } from "../../model/output-file.ts";
import { hashOf } from "../hash-of.ts";
import { WrongUse } from "../machine-fault.ts";
import { bytesOf } from "./bytes-of.ts";
import { formatLine, hasKey, isLineOf, type ListedFile, parseLine } from "./file-list.ts";
import type { OutputTree } from "./output-tree.ts";
import { isUnsure, UNSURE_NEW } from "./pending-list.ts";
import type { FileChange } from "./plan-output.ts";
import type { Staging } from "./staging.ts";

/** What is to be done about one file. */
export interface Step {
  readonly path: string;
  /** Its line of the list. */
  readonly line: string;
  readonly change: FileChange["change"] | undefined;
  /** Where the new contents wait; undefined when the disk holds them already. */
  readonly aside: string | undefined;
}

/** Where a file is to stand. */
export interface Place {
  readonly tree: OutputTree;
  readonly staging: Staging;
  readonly adopt: boolean;
  /** True if something of that name is there. */
  readonly holds: (path: string) => boolean;
}

/** Decides about one file, and writes its contents aside where the disk does not hold them. */
export function prepareFile(file: OutputFile, lineBefore: string | undefined, place: Place): Step {
  const { path, kind, blog } = file;
  if (lineBefore === undefined || mustBeMade(file, lineBefore, place)) {
    const before = lineBefore === undefined ? undefined : parseLine(lineBefore);
    return makeFile(file, { before, target: place.tree.locate(path), isThere: place.holds(path) }, place);
  }
  const outlived = isLineOf(lineBefore, file) ? undefined : parseLine(lineBefore);
  const line = outlived ? formatLine({ ...outlived, kind, blog, buildsLeft: undefined }) : lineBefore;
  return { path, line, change: undefined, aside: undefined };
}

/** Whether the disk does not hold the file as the list of the last build describes it. */
export function mustBeMade(file: OutputFile, lineBefore: string | undefined, { holds }: Pick<Place, "holds">): boolean {
  return lineBefore === undefined || !holds(file.path) || !hasKey(lineBefore, file);
}

interface Present {
  readonly before: ListedFile | undefined;
  readonly target: string;
  readonly isThere: boolean;
}

function makeFile({ path, key, kind, blog, contents }: OutputFile, present: Present, place: Place): Step {
  const { before, target, isThere } = present;
  // Encoded once, for the hash, the size and the disk.
  const bytes = bytesOf(contents());
  const hash = hashOf(bytes).slice(0, 16);
  const listed = { path, key, size: bytes.length, hash, kind, blog, buildsLeft: undefined };
  const line = formatLine(listed);
  if (isThere && holdsAlready(bytes, listed, present)) {
    return { path, line, change: before && isUnsure(before) ? changeFrom(before) : undefined, aside: undefined };
  }
  if (isThere && !before && !place.adopt) throw notOurs(target);
  return { path, line, change: isThere ? changeFrom(before) : "new", aside: place.staging.write(bytes, target) };
}

function changeFrom(before: ListedFile | undefined): FileChange["change"] {
  return before?.hash === UNSURE_NEW ? "new" : "changed";
}

/** A file of the list is known by its hash; one that a killed build left, or a stranger, by its bytes. */
function holdsAlready(bytes: Uint8Array, listed: ListedFile, { before, target }: Present): boolean {
  if (before && !isUnsure(before)) return before.hash === listed.hash && before.size === listed.size;
  try {
    return readFileSync(target).equals(bytes);
  } catch {
    return false;
  }
}

function notOurs(target: string): WrongUse {
  return new WrongUse(
    `\`${target}\` is in the way: wirecopy did not write it, and the site has a file of that name.`,
    "Move it away, or build with `--adopt` to replace it.",
  );
}
