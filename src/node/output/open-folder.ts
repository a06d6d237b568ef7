import { mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { errnoOf, machineFault, WrongUse } from "../machine-fault.ts";
import { type BuildIdentity, FILE_LIST_NAME, type FileList, formatFileList, parseFileList } from "./file-list.ts";
import type { OutputState } from "./output-state.ts";
import { PENDING_LIST_NAME, reconcile } from "./pending-list.ts";

/** Everything of ours that is not the site itself begins like this. */
const OWN_PREFIX = ".wirecopy-";

/** Makes the output folder and gives its full name; a link to a folder is followed. */
export function makeOutputFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return realpathSync(folder);
  } catch (error) {
    if (FILE_IN_THE_WAY.has(errnoOf(error) ?? "")) throw fileInTheWay(folder, error);
    throw machineFault("make the output folder", folder, error);
  }
}

const FILE_IN_THE_WAY: ReadonlySet<string> = new Set(["EEXIST", "ENOTDIR"]);

function fileInTheWay(folder: string, cause: unknown): WrongUse {
  return new WrongUse(
    `The output path \`${folder}\` is a file or leads through one, and a folder is needed there.`,
    "Move the file away, or name another folder with `--out`.",
    { cause },
  );
}

/**
 * Reads the list of the files that wirecopy wrote into the folder, and settles what a killed build left behind.
 * A folder with files and no list, or with the list of another build, is not ours to write into unless adopted.
 */
export function readListOf(root: string, identity: BuildIdentity, adopt: boolean, state: OutputState): FileList {
  for (const name of [FILE_LIST_NAME, PENDING_LIST_NAME]) rmSync(asideOf(join(root, name)), { force: true });
  const listed = state.listIn(join(root, FILE_LIST_NAME)) ?? readList(join(root, FILE_LIST_NAME));
  const pending = readList(join(root, PENDING_LIST_NAME));
  const present = pending ? reconcile(listed, pending) : listed;
  if (!adopt) refuseForeign(root, identity, present);
  const list = { identity, lines: present?.lines ?? new Map(), groups: present?.groups ?? new Map() };
  if (pending) {
    replaceList(root, list);
    rmSync(join(root, PENDING_LIST_NAME), { force: true });
  }
  return list;
}

/** Replaces the list as a whole. */
export function replaceList(root: string, list: FileList, name = FILE_LIST_NAME): void {
  const target = join(root, name);
  const aside = asideOf(target);
  try {
    writeFileSync(aside, formatFileList(list));
    renameSync(aside, target);
  } catch (error) {
    rmSync(aside, { force: true });
    throw machineFault("write", target, error);
  }
}

/** Where a list is written before it gets its name; a build that is killed between the two leaves it there. */
function asideOf(list: string): string {
  return `${list}-aside`;
}

function readList(file: string): FileList | undefined {
  try {
    return parseFileList(readFileSync(file));
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw machineFault("read", file, error);
  }
}

function refuseForeign(root: string, identity: BuildIdentity, list: FileList | undefined): void {
  if (!list) {
    const others = readdirSync(root).filter((name) => !name.startsWith(OWN_PREFIX));
    if (others.length === 0) return;
    throw new WrongUse(
      `The output folder \`${root}\` holds files (\`${others[0]}\`) and no list that says wirecopy wrote them.`,
      "Name an empty folder with `--out`. If this folder is meant for the site, `--adopt` takes it over.",
    );
  }
  const { kind, source } = list.identity;
  if (kind === identity.kind && source === identity.source) return;
  throw new WrongUse(
    `The output folder \`${root}\` holds another build: a ${kind} from \`${source}\`, and this is a ${identity.kind} from \`${identity.source}\`.`,
    "Name another folder with `--out`. If this build is to replace the other, `--adopt` takes the folder over.",
  );
}
