import type { OutputFile } from "../../model/output-file.ts";
import type { FileGroup, SiteFiles } from "../../model/site-files.ts";
import { type ListedFiles, linesByPath } from "./file-list.ts";
import { type ListedGroup, linesOf, listGroup, pathsOf } from "./listed-group.ts";
import type { Produced } from "./plan-output.ts";

/** A group whose files are looked at one by one. */
export interface OpenedGroup {
  readonly group: FileGroup;
  readonly files: readonly OutputFile[];
}

/** A build and the list of the last one, parted into what stays as it is and the rest. */
export interface PartedGroups {
  /** Groups of both, and those of held blogs, by their keys: nothing is to be done for them. */
  readonly carried: ReadonlyMap<string, ListedGroup>;
  readonly opened: readonly OpenedGroup[];
  /** All files to be looked at. */
  readonly files: readonly OutputFile[];
  /** What was built beside carried groups. */
  readonly produced: Produced;
  /** Lines of the last build by path, but those of carried groups. */
  readonly before: ReadonlyMap<string, string>;
}

/**
 * Parts by the keys of groups; one that does not stand on the disk as listed (`stands`) is opened. While the build is not
 * complete, groups of blogs that were not built wait as they are.
 */
export function partGroups(
  { single, groups }: SiteFiles,
  isComplete: boolean,
  list: ListedFiles,
  stands: (listed: ListedGroup, group: FileGroup) => boolean,
): PartedGroups {
  const carried = new Map<string, ListedGroup>();
  const opened: OpenedGroup[] = [];
  for (const group of groups) {
    const listed = list.groups.get(group.key);
    if (listed && stands(listed, group)) carried.set(group.key, listed);
    else opened.push({ group, files: group.files() });
  }
  const files = [...single, ...opened.flatMap((group) => group.files)];
  const produced = producedBy(groups, files, isComplete);
  for (const [key, group] of list.groups) if (waits(group, produced)) carried.set(key, group);
  return { carried, opened, files, produced, before: linesBut(list, carried) };
}

function producedBy(groups: readonly FileGroup[], files: readonly OutputFile[], isComplete: boolean): Produced {
  const blogs = new Set(groups.map(({ blog }) => blog));
  for (const { blog } of files) if (blog !== undefined) blogs.add(blog);
  return { paths: new Set(files.map(({ path }) => path)), blogs, isComplete };
}

/** A page at an old address may have taken a place of a held blog. */
function waits(group: ListedGroup, { paths, blogs, isComplete }: Produced): boolean {
  return !isComplete && !blogs.has(group.blog) && !pathsOf(group).some((path) => paths.has(path));
}

function linesBut({ lines, groups }: ListedFiles, carried: PartedGroups["carried"]): ReadonlyMap<string, string> {
  const gone = [...groups].filter(([key]) => !carried.has(key));
  if (gone.length === 0) return lines;
  return new Map([...lines, ...gone.flatMap(([, group]) => [...linesByPath(linesOf(group))])]);
}

/** What is listed after a build, of its lines by path: those of opened groups go into groups again. */
export function groupLines({ carried, opened }: PartedGroups, lines: Map<string, string>): ListedFiles {
  const groups = new Map(carried);
  for (const { group, files } of opened) {
    const own = files.flatMap(({ path }) => lines.get(path) ?? []);
    for (const { path } of files) lines.delete(path);
    groups.set(group.key, listGroup(group.key, group.blog, own));
  }
  return { lines, groups };
}
