import { OUTPUT_KINDS, type OutputFile, type OutputKind } from "../../model/output-file.ts";
import { type ListedFile, parseLine } from "./file-list.ts";

/** Pages open somewhere still ask for a replaced fragment, asset or picture: it outlives this many changing builds. */
export const BUILDS_OUTLIVED = 3;

const OUTLIVING: ReadonlySet<OutputKind> = new Set<OutputKind>(["asset", "media", "fragment"]);

export interface FileChange {
  readonly change: "new" | "changed" | "deleted";
  readonly path: string;
}

/** What a build does with files that it no longer produces. */
export interface Leftovers {
  readonly kept: readonly ListedFile[];
  readonly removed: readonly ListedFile[];
}

/** In the order in which files reach the disk. */
export function inWritingOrder(files: readonly OutputFile[]): OutputFile[] {
  const byKind = new Map<OutputKind, OutputFile[]>(OUTPUT_KINDS.map((kind) => [kind, []]));
  for (const file of files) byKind.get(file.kind)?.push(file);
  return [...byKind.values()].flat();
}

/** What a build produced beside groups that are as before, and whether something of the content is missing in it. */
export interface Produced {
  readonly paths: ReadonlySet<string>;
  readonly blogs: ReadonlySet<string>;
  /** False while a blog is held because of errors. */
  readonly isComplete: boolean;
}

/**
 * Decides about listed files that the build did not produce. While a blog is held, the files of blogs that were not built
 * and those of the whole site wait. Of the others pages go at once; what open pages may still ask for goes later.
 */
export function planLeftovers(
  listed: ReadonlyMap<string, string>,
  { paths, blogs, isComplete }: Produced,
  changedElsewhere: boolean,
): Leftovers {
  const lines = [...listed].filter(([path]) => !paths.has(path));
  const absent = lines.flatMap(([, line]) => parseLine(line) ?? []);
  const [waiting, gone] = partition(absent, ({ blog }) => !isComplete && (blog === undefined || !blogs.has(blog)));
  const changes = changedElsewhere || gone.some((file) => file.buildsLeft === undefined);
  const [leaving, removed] = partition(gone, (file) => outlives(file, changes));
  return { kept: [...waiting, ...leaving.map((file) => countDown(file, changes))], removed };
}

function outlives(file: ListedFile, changes: boolean): boolean {
  return OUTLIVING.has(file.kind) && (file.buildsLeft !== 0 || !changes);
}

function countDown(file: ListedFile, changes: boolean): ListedFile {
  if (file.buildsLeft === undefined) return { ...file, buildsLeft: BUILDS_OUTLIVED };
  return changes ? { ...file, buildsLeft: file.buildsLeft - 1 } : file;
}

function partition<T>(values: readonly T[], test: (value: T) => boolean): [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const value of values) (test(value) ? yes : no).push(value);
  return [yes, no];
}
