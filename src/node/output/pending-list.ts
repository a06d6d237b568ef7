import type { FileList, ListedFile } from "./file-list.ts";

/** Lies in the output folder while files are moved into place: the list as it will be. */
export const PENDING_LIST_NAME = ".wirecopy-files-pending";

/** Stands for the hash of a file that a killed build may or may not have replaced. */
export const UNSURE = "?";
/** The same for a file that was not there before the killed build. */
export const UNSURE_NEW = "+";

/** The list after a build was killed while it moved files: what differs between old and pending list is unsure. */
export function reconcile(listed: FileList | undefined, pending: FileList): FileList {
  const files = new Map<string, ListedFile>();
  for (const file of listed?.files.values() ?? []) {
    files.set(file.path, pending.files.get(file.path)?.hash === file.hash ? file : { ...file, key: "", hash: UNSURE });
  }
  for (const file of pending.files.values()) {
    if (!files.has(file.path)) files.set(file.path, { ...file, key: "", hash: UNSURE_NEW });
  }
  return { identity: pending.identity, files };
}

export function isUnsure({ hash }: ListedFile): boolean {
  return hash === UNSURE || hash === UNSURE_NEW;
}
