import { readFileSync } from "node:fs";
import type { OutputFile } from "../../model/output-file.ts";
import { hashOf } from "../hash-of.ts";
import { WrongUse } from "../machine-fault.ts";
import { bytesOf } from "./bytes-of.ts";
import { formatLine, hasKey, isLineOf, type ListedFile, parseLine } from "./file-list.ts";
import type { OutputTree } from "./output-tree.ts";
import { isUnsure, UNSURE_NEW } from "./pending-list.ts";
import type { FileChange } from "./plan-output.ts";
import type { BegunText, Staging } from "./staging.ts";
import type { TextOnItsWay } from "./writing/text-writer.ts";

/** What is to be done about one file. */
export interface Step {
  readonly path: string;
  /** Its line of the list; of one that was begun, when the staging has settled. */
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

function makeFile(file: OutputFile, present: Present, place: Place): Step {
  const { before, target, isThere } = present;
  const { path, key, kind, blog } = file;
  const contents = file.contents();
  if (!before && !isThere && typeof contents === "string") {
    const begun = place.staging.begin(contents, target);
    if (begun) return new BegunStep(file, begun);
  }
  // Encoded once, for the hash, the size and the disk.
  const bytes = bytesOf(contents);
  const hash = hashOf(bytes).slice(0, 16);
  const listed = { path, key, size: bytes.length, hash, kind, blog, buildsLeft: undefined };
  const line = formatLine(listed);
  if (isThere && holdsAlready(bytes, listed, present)) {
    return { path, line, change: before && isUnsure(before) ? changeFrom(before) : undefined, aside: undefined };
  }
  if (isThere && !before && !place.adopt) throw notOurs(target);
  return { path, line, change: isThere ? changeFrom(before) : "new", aside: place.staging.write(bytes, target) };
}

/** A new file that is being written. */
class BegunStep implements Step {
  readonly path: string;
  readonly change = "new";
  readonly aside: string;
  readonly #file: OutputFile;
  readonly #text: TextOnItsWay;

  constructor(file: OutputFile, { aside, text }: BegunText) {
    this.path = file.path;
    this.aside = aside;
    this.#file = file;
    this.#text = text;
  }

  get line(): string {
    const { path, key, kind, blog } = this.#file;
    const { size, hash } = this.#text;
    return formatLine({ path, key, size, hash: hash.slice(0, 16), kind, blog, buildsLeft: undefined });
  }
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
