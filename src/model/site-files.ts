import type { OutputFile } from "./output-file.ts";

/**
 * Files that change together and rarely, such as an older page with the pages of its entries. While the key is that of the
 * last build nothing is made for any of them: thousands of files cost what their groups cost.
 */
export interface FileGroup {
  /** Hash over the paths and keys of all files: equal keys mean the same files with the same bytes. */
  readonly key: string;
  /** The blog that all of them belong to. */
  readonly blog: string;
  /** The files as values, made at each call. */
  readonly files: () => readonly OutputFile[];
}

/** Every file of a built site, no path twice. */
export interface SiteFiles {
  /** Files that stand for themselves. */
  readonly single: readonly OutputFile[];
  readonly groups: readonly FileGroup[];
}

/** Several parts of a site as one. */
export function joinFiles(parts: readonly SiteFiles[]): SiteFiles {
  const single: OutputFile[] = [];
  const groups: FileGroup[] = [];
  for (const part of parts) {
    for (const file of part.single) single.push(file);
    for (const group of part.groups) groups.push(group);
  }
  return { single, groups };
}

/** All files as values, those of groups too. */
export function allFiles({ single, groups }: SiteFiles): readonly OutputFile[] {
  return [...single, ...groups.flatMap(({ files }) => files())];
}
