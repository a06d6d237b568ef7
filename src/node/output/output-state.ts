import { statSync } from "node:fs";
import { type FileMark, isSameMark, markOf } from "../content/read-whole.ts";
import type { FileList } from "./file-list.ts";
import { StandingGroups } from "./standing-groups.ts";

/** Names in a folder as they were when its time was this. */
export interface KnownNames {
  readonly modified: number;
  readonly names: Set<string>;
}

/** What a process that builds again and again knows of the output folder, so that it need not read it again. */
export class OutputState {
  /** By folder below the output folder. */
  readonly names = new Map<string, KnownNames>();
  readonly standing = new StandingGroups();
  #list: { readonly mark: FileMark; readonly list: FileList } | undefined;

  /** The list, if the file on the disk is the one that was kept. */
  listIn(file: string): FileList | undefined {
    const stats = this.#list && statSync(file, { throwIfNoEntry: false });
    return this.#list && stats && isSameMark(this.#list.mark, markOf(stats)) ? this.#list.list : undefined;
  }

  keepList(file: string, list: FileList): void {
    this.#list = { mark: markOf(statSync(file)), list };
  }
}
