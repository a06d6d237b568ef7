import { allLines, type FileList, formatLine, type ListedFile, parseLine } from "./file-list.ts";

/** Lies in the output folder while files are moved into place: the list as it will be. */
export const PENDING_LIST_NAME = ".wirecopy-files-pending";

/** Stands for the hash of a file that a killed build may or may not have replaced. */
export const UNSURE = "?";
/** The same for a file that was not there before the killed build. */
export const UNSURE_NEW = "+";

/** The list after a build was killed while it moved files: what differs between old and pending list is unsure. Groups are found again. */
export function reconcile(listed: FileList | undefined, pending: FileList): FileList {
  const lines = new Map<string, string>();
  const pendingLines = allLines(pending);
  for (const [path, line] of listed ? allLines(listed) : []) {
    const file = parseLine(line);
    const next = parseLine(pendingLines.get(path) ?? "");
    if (file) lines.set(path, next?.hash === file.hash ? line : formatLine({ ...file, key: "", hash: UNSURE }));
  }
  for (const [path, line] of pendingLines) {
    const file = parseLine(line);
    if (file && !lines.has(path)) lines.set(path, formatLine({ ...file, key: "", hash: UNSURE_NEW }));
  }
  return { identity: pending.identity, lines, groups: new Map() };
}

/** Whether a file is listed, and not only because a killed build meant to write it. */
export function isSureLine(line: string | undefined): boolean {
  return line !== undefined && !line.includes(`\t${UNSURE}\t`) && !line.includes(`\t${UNSURE_NEW}\t`);
}

export function isUnsure({ hash }: ListedFile): boolean {
  return hash === UNSURE || hash === UNSURE_NEW;
}
