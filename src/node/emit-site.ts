import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../model/output-file.ts";
import { hashOf } from "./hash-of.ts";
import { machineFault, WrongUse } from "./machine-fault.ts";
import { type BuildIdentity, FILE_LIST_NAME, type ListedFile } from "./output/file-list.ts";
import { withFolderLock } from "./output/folder-lock.ts";
import { makeOutputFolder, readListOf, replaceList } from "./output/open-folder.ts";
import { OutputTree } from "./output/output-tree.ts";
import { isUnsure, PENDING_LIST_NAME, UNSURE_NEW } from "./output/pending-list.ts";
import { type FileChange, inWritingOrder, planLeftovers } from "./output/plan-output.ts";
import { type Disk, Staging } from "./output/staging.ts";

export interface EmitRequest {
  readonly folder: string;
  readonly identity: BuildIdentity;
  readonly files: readonly OutputFile[];
  /** False while a blog is held because of errors: what the build did not produce for that reason stays. */
  readonly isComplete: boolean;
  /** Take over a folder that holds other files. */
  readonly adopt: boolean;
  /** Gets what changed before the list says that it did: killed in between, the next build tells it again. */
  readonly report?: (changes: readonly FileChange[]) => void;
  readonly onProgress?: (done: number, total: number) => void;
  readonly disk?: Disk;
}

export interface EmitResult {
  /** In order of writing. */
  readonly changes: readonly FileChange[];
  /** Files that the folder holds now. */
  readonly files: number;
}

interface Step {
  readonly listed: ListedFile;
  readonly change: FileChange["change"] | undefined;
  /** Where the new contents wait; undefined when the disk holds them already. */
  readonly aside: string | undefined;
}

/**
 * Brings the output folder to what the build produced.
 *
 * New contents are written aside first, then the list as it will be, then each file is moved into place (assets first,
 * manifests last), leftovers go, and the list is replaced. Killed at any point, readers have whole files of the old or
 * the new build, and the next build finishes the work.
 */
export function emitSite(request: EmitRequest): EmitResult {
  const root = makeOutputFolder(request.folder);
  return withFolderLock(root, () => emitInto(root, request));
}

function emitInto(root: string, request: EmitRequest): EmitResult {
  const { identity, isComplete } = request;
  const before = readListOf(root, identity, request.adopt).files;
  const tree = new OutputTree(root);
  const staging = new Staging(root, request.disk);
  try {
    const files = inWritingOrder(request.files);
    const place = { tree, staging, adopt: request.adopt };
    const steps = files.map((file, index) => {
      request.onProgress?.(index, files.length);
      return prepare(file, before.get(file.path), place);
    });
    const produced = {
      paths: new Set(files.map(({ path }): string => path)),
      blogs: new Set(files.flatMap(({ blog }) => blog ?? [])),
      isComplete,
    };
    const hasChanges = steps.some(({ change }) => change);
    const { kept, removed } = planLeftovers(before.values(), produced, hasChanges);
    const listed = [...steps.map((step) => step.listed), ...kept];
    const count = listed.length;
    if (removed.length === 0 && isSameList(listed, before)) {
      request.report?.([]);
      return { changes: [], files: count };
    }
    const list = { identity, files: new Map(listed.map((file) => [file.path, file])) };
    replaceList(root, list, PENDING_LIST_NAME);
    for (const { aside, listed } of steps) if (aside) staging.move(aside, tree.locate(listed.path));
    for (const { path } of removed) tree.remove(path);
    const changes = [...steps.flatMap(changeOf), ...removed.map(({ path }) => ({ change: "deleted", path }) as const)];
    request.report?.(changes);
    commitList(root);
    return { changes, files: count };
  } finally {
    staging.clear();
  }
}

interface Place {
  readonly tree: OutputTree;
  readonly staging: Staging;
  readonly adopt: boolean;
}

/** Decides about one file, and writes its contents aside where the disk does not hold them. */
function prepare(file: OutputFile, before: ListedFile | undefined, { tree, staging, adopt }: Place): Step {
  const { path, key, kind, blog } = file;
  const target = tree.locate(path);
  const isThere = tree.has(path);
  if (before && before.key === key && isThere) {
    const listed = isCurrent(before, file) ? before : { ...before, kind, blog, buildsLeft: undefined };
    return { listed, change: undefined, aside: undefined };
  }
  const made = file.contents();
  // Encoded once, for the hash, the size and the disk.
  const contents = typeof made === "string" ? Buffer.from(made) : made;
  const size = contents.length;
  const listed = { path, key, size, hash: hashOf(contents).slice(0, 16), kind, blog, buildsLeft: undefined };
  if (isThere && holdsAlready(target, contents, listed, before)) {
    return { listed, change: before && isUnsure(before) ? changeFrom(before) : undefined, aside: undefined };
  }
  if (isThere && !before && !adopt) throw notOurs(target);
  tree.makeFolders(path);
  const aside = staging.write(contents, target);
  return { listed, change: isThere ? changeFrom(before) : "new", aside };
}

function isCurrent(before: ListedFile, { kind, blog }: OutputFile): boolean {
  return before.buildsLeft === undefined && before.kind === kind && before.blog === blog;
}

function changeFrom(before: ListedFile | undefined): FileChange["change"] {
  return before?.hash === UNSURE_NEW ? "new" : "changed";
}

/** A file of the list is known by its hash; one that a killed build left, or a stranger, by its bytes. */
function holdsAlready(
  target: string,
  contents: Uint8Array,
  listed: ListedFile,
  before: ListedFile | undefined,
): boolean {
  if (before && !isUnsure(before)) return before.hash === listed.hash && before.size === listed.size;
  try {
    return readFileSync(target).equals(contents);
  } catch {
    return false;
  }
}

function isSameList(listed: readonly ListedFile[], before: ReadonlyMap<string, ListedFile>): boolean {
  return listed.length === before.size && listed.every((file) => before.get(file.path) === file);
}

function changeOf({ change, listed }: Step): FileChange[] {
  return change ? [{ change, path: listed.path }] : [];
}

function commitList(root: string): void {
  try {
    renameSync(join(root, PENDING_LIST_NAME), join(root, FILE_LIST_NAME));
  } catch (error) {
    throw machineFault("replace", join(root, FILE_LIST_NAME), error);
  }
}

function notOurs(target: string): WrongUse {
  return new WrongUse(
    `\`${target}\` is in the way: wirecopy did not write it, and the site has a file of that name.`,
    "Move it away, or build with `--adopt` to replace it.",
  );
}
