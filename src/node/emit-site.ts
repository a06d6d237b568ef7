import { renameSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../model/output-file.ts";
import { garbageCollector } from "./garbage.ts";
import { machineFault } from "./machine-fault.ts";
import { type BuildIdentity, FILE_LIST_NAME, formatLine } from "./output/file-list.ts";
import { withFolderLock } from "./output/folder-lock.ts";
import { makeOutputFolder, readListOf, replaceList } from "./output/open-folder.ts";
import { OutputState } from "./output/output-state.ts";
import { OutputTree } from "./output/output-tree.ts";
import { PENDING_LIST_NAME } from "./output/pending-list.ts";
import { type FileChange, inWritingOrder, type Produced, planLeftovers } from "./output/plan-output.ts";
import { mustBeMade, type Place, prepareFile, type Step } from "./output/prepare-file.ts";
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
  /** Gets the paths of the pictures and files that will be made, before the first of them is. */
  readonly onNeeded?: (paths: readonly string[]) => void;
  readonly disk?: Disk;
  /** Kept from one call to the next where a process builds again and again. */
  readonly state?: OutputState;
}

export interface EmitResult {
  /** In order of writing. */
  readonly changes: readonly FileChange[];
  /** Files that the folder holds now. */
  readonly files: number;
}

/**
 * With more new files than this, much was worked out for them and let go of. V8 would let it lie until it has twice as
 * much: at ten thousand entries a look for it takes a hundredth of the time and an eighth off the memory that is needed.
 */
const MANY_NEW = 5000;

/** Files between two words about how far the writing is. */
const PROGRESS_STEP = 50;

/**
 * Brings the output folder to what the build produced.
 *
 * New contents are written aside first, then the list as it will be, then each file is moved into place (assets first,
 * manifests last), leftovers go, and the list is replaced. Killed at any point, readers have whole files of the old or
 * the new build, and the next build finishes the work.
 */
export function emitSite(request: EmitRequest): EmitResult {
  const root = makeOutputFolder(request.folder);
  return withFolderLock(root, (goesOn) => {
    const onProgress: EmitRequest["onProgress"] = (done, total) => {
      goesOn();
      request.onProgress?.(done, total);
    };
    return emitInto(root, { ...request, onProgress });
  });
}

function emitInto(root: string, request: EmitRequest): EmitResult {
  const { identity, isComplete } = request;
  const state = request.state ?? new OutputState();
  const before = readListOf(root, identity, request.adopt, state).lines;
  const tree = new OutputTree(root, state.names);
  const staging = new Staging(root, request.disk);
  try {
    const files = inWritingOrder(request.files);
    const place = { tree, staging, adopt: request.adopt };
    const isNeeded = (file: OutputFile) => file.kind === "media" && mustBeMade(file, before.get(file.path), tree);
    request.onNeeded?.(files.filter(isNeeded).map(({ path }) => path));
    if (files.length - before.size > MANY_NEW) garbageCollector().all();
    const steps = prepareInTurn(
      files,
      (file) => mustBeMade(file, before.get(file.path), tree),
      (file, index) => {
        if (index % PROGRESS_STEP === 0) request.onProgress?.(index, files.length);
        const lineBefore = before.get(file.path);
        return state.settled.stepOf(file, lineBefore, tree, () => prepareFile(file, lineBefore, place));
      },
    );
    const hasChanges = steps.some(({ change }) => change);
    const { kept, removed } = planLeftovers(before, producedBy(files, isComplete), hasChanges);
    const lines = new Map(steps.map(({ path, line }) => [path, line]));
    for (const file of kept) lines.set(file.path, formatLine(file));
    if (!hasChanges && removed.length === 0 && isSame(lines, before)) {
      request.report?.([]);
      state.keepList(join(root, FILE_LIST_NAME), { identity, lines });
      return { changes: [], files: lines.size };
    }
    const list = { identity, lines };
    replaceList(root, list, PENDING_LIST_NAME);
    moveAll(steps, place);
    for (const { path } of removed) tree.remove(path);
    tree.noteTimes();
    const changes = [...steps.flatMap(changeOf), ...removed.map(({ path }) => ({ change: "deleted", path }) as const)];
    request.report?.(changes);
    commitList(root);
    state.keepList(join(root, FILE_LIST_NAME), list);
    return { changes, files: lines.size };
  } finally {
    staging.clear();
    state.settled.endBuild();
  }
}

function producedBy(files: readonly OutputFile[], isComplete: boolean): Produced {
  const blogs = new Set<string>();
  for (const { blog } of files) if (blog !== undefined) blogs.add(blog);
  return { paths: new Set(files.map(({ path }) => path)), blogs, isComplete };
}

/** Steps in the order of the files; those that work elsewhere has begun for are prepared when all others are. */
function prepareInTurn(
  files: readonly OutputFile[],
  mustBeMade: (file: OutputFile) => boolean,
  prepare: (file: OutputFile, index: number) => Step,
): readonly Step[] {
  const begun = new Set(files.filter((file) => file.begin && mustBeMade(file)));
  for (const file of begun) file.begin?.();
  if (begun.size === 0) return files.map(prepare);
  const inTurn = [...files.filter((file) => !begun.has(file)), ...begun];
  const steps = new Map(inTurn.map((file, index) => [file, prepare(file, index)]));
  return files.flatMap((file) => steps.get(file) ?? []);
}

function moveAll(steps: readonly Step[], { staging, tree }: Place): void {
  for (const { aside, path, change } of steps) {
    if (!aside) continue;
    staging.move(aside, tree.locate(path), change === "changed");
    tree.noteAdded(path);
  }
}

function isSame(lines: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): boolean {
  if (lines.size !== before.size) return false;
  for (const [path, line] of lines) if (before.get(path) !== line) return false;
  return true;
}

function changeOf({ change, path }: Step): FileChange[] {
  return change ? [{ change, path }] : [];
}

function commitList(root: string): void {
  try {
    renameSync(join(root, PENDING_LIST_NAME), join(root, FILE_LIST_NAME));
  } catch (error) {
    throw machineFault("replace", join(root, FILE_LIST_NAME), error);
  }
}
