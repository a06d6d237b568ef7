import { renameSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../model/output-file.ts";
import type { SiteFiles } from "../model/site-files.ts";
import { garbageCollector } from "./garbage.ts";
import { machineFault } from "./machine-fault.ts";
import { type BuildIdentity, FILE_LIST_NAME, type FileList, formatLine } from "./output/file-list.ts";
import { withFolderLock } from "./output/folder-lock.ts";
import type { ListedGroup } from "./output/listed-group.ts";
import { makeOutputFolder, readListOf, replaceList } from "./output/open-folder.ts";
import { OutputState } from "./output/output-state.ts";
import { OutputTree } from "./output/output-tree.ts";
import { groupLines, partGroups } from "./output/part-groups.ts";
import { isSureLine, PENDING_LIST_NAME } from "./output/pending-list.ts";
import { type FileChange, inWritingOrder, planLeftovers } from "./output/plan-output.ts";
import { mustBeMade, type Place, prepareFile, type Step } from "./output/prepare-file.ts";
import { type Disk, Staging } from "./output/staging.ts";

export interface EmitRequest {
  readonly folder: string;
  readonly identity: BuildIdentity;
  readonly files: SiteFiles;
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
 * With more new files than this, a thread writes them, which takes a tenth off the program's own thread, and 14 MiB. Much was
 * worked out for them and let go of, too: V8 would let it lie until it has twice as much; to look for it takes a
 * hundredth of the time and an eighth off the memory that is needed.
 */
const MANY_NEW = 5000;

/** Files between two words about how far the writing is. */
const PROGRESS_STEP = 50;

/**
 * Brings the output folder to what the build produced.
 *
 * New contents are written aside first, then the list as it will be, then folders are made and each file is moved into
 * place (assets first, manifests last), leftovers go, and the list is replaced. Killed at any point, readers have whole files of the old or
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
  const { identity } = request;
  const state = request.state ?? new OutputState();
  const listed = readListOf(root, identity, request.adopt, state);
  const tree = new OutputTree(root, state.names);
  const staging = new Staging(root, request.disk);
  try {
    const isAsListed = state.takeAsListed();
    // Its time says nothing while the lock comes and goes in it: who asks later whether all is in its place asks for names.
    tree.namesIn(".");
    const stands = (group: ListedGroup) => isAsListed || state.standing.stands(group, tree);
    const parted = partGroups(request.files, request.isComplete, listed, stands);
    const { before, produced } = parted;
    const files = inWritingOrder(parted.files);
    const holds = (path: string) => (isAsListed && isSureLine(before.get(path))) || tree.has(path);
    const place = { tree, staging, adopt: request.adopt, holds };
    const steps = prepareAll(files, before, place, request);
    staging.settle();
    const hasChanges = steps.some(({ change }) => change);
    const { kept, removed } = planLeftovers(before, produced, hasChanges);
    const lines = new Map(steps.map(({ path, line }) => [path, line]));
    for (const file of kept) lines.set(file.path, formatLine(file));
    const list = { identity, ...groupLines(parted, lines) };
    if (!hasChanges && removed.length === 0 && isSame(list, listed)) {
      request.report?.([]);
      state.keepList(join(root, FILE_LIST_NAME), listed);
      return { changes: [], files: countFiles(list) };
    }
    replaceList(root, list, PENDING_LIST_NAME);
    moveAll(steps, place);
    for (const { path } of removed) tree.remove(path);
    tree.noteTimes();
    const changes = [...steps.flatMap(changeOf), ...removed.map(({ path }) => ({ change: "deleted", path }) as const)];
    request.report?.(changes);
    commitList(root);
    state.keepList(join(root, FILE_LIST_NAME), list);
    return { changes, files: countFiles(list) };
  } finally {
    staging.clear();
  }
}

function prepareAll(
  files: readonly OutputFile[],
  before: ReadonlyMap<string, string>,
  place: Place,
  { onNeeded, onProgress }: EmitRequest,
): readonly Step[] {
  const mustBeMadeNow = (file: OutputFile) => mustBeMade(file, before.get(file.path), place);
  onNeeded?.(files.filter((file) => file.kind === "media" && mustBeMadeNow(file)).map(({ path }) => path));
  if (files.length - before.size > MANY_NEW) {
    place.staging.expectMany();
    garbageCollector().all();
  }
  return prepareInTurn(files, mustBeMadeNow, (file, index) => {
    if (index % PROGRESS_STEP === 0) onProgress?.(index, files.length);
    return prepareFile(file, before.get(file.path), place);
  });
}

/** Steps in the order of the files; those that work elsewhere has begun for are prepared when it is done, at the latest when all others are. */
function prepareInTurn(
  files: readonly OutputFile[],
  mustBeMade: (file: OutputFile) => boolean,
  prepare: (file: OutputFile, index: number) => Step,
): readonly Step[] {
  const begun = new Set(files.filter((file) => file.begin && mustBeMade(file)));
  for (const file of begun) file.begin?.();
  if (begun.size === 0) return files.map(prepare);
  const steps = new Map<OutputFile, Step>();
  const prepareNext = (file: OutputFile) => steps.set(file, prepare(file, steps.size));
  const waiting = [...begun];
  for (const file of files) {
    if (begun.has(file)) continue;
    if (steps.size % PROGRESS_STEP === 0) for (const done of takeReady(waiting)) prepareNext(done);
    prepareNext(file);
  }
  waiting.forEach(prepareNext);
  return files.flatMap((file) => steps.get(file) ?? []);
}

/** Takes off those whose contents wait for nothing more. */
function takeReady(waiting: OutputFile[]): readonly OutputFile[] {
  const first = waiting.findIndex(({ isReady }) => !isReady?.());
  return waiting.splice(0, first === -1 ? waiting.length : first);
}

function moveAll(steps: readonly Step[], { staging, tree }: Place): void {
  for (const { aside, path } of steps) if (aside) tree.makeFolders(path);
  for (const { aside, path, change } of steps) {
    if (!aside) continue;
    staging.move(aside, tree.locate(path), change === "changed");
    tree.noteAdded(path);
  }
}

function isSame({ lines, groups }: FileList, before: FileList): boolean {
  if (lines.size !== before.lines.size || groups.size !== before.groups.size) return false;
  for (const [key, group] of groups) if (before.groups.get(key) !== group) return false;
  for (const [path, line] of lines) if (before.lines.get(path) !== line) return false;
  return true;
}

function countFiles({ lines, groups }: FileList): number {
  return [...groups.values()].reduce((sum, { count }) => sum + count, lines.size);
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
