import { statSync } from "node:fs";
import { type FileMark, isSameMark, markOf } from "../content/read-whole.ts";
import type { FileList } from "./file-list.ts";
import { StandingGroups } from "./standing-groups.ts";

/** Names in a folder as they were when its time was this. */
export interface KnownNames {
  readonly modified: number;
  /** Undefined where nobody has asked for them yet. */
  readonly names: Set<string> | undefined;
}

/** What a process that builds again and again knows of the output folder, so that it need not read it again. */
export class OutputState {
  /** By folder below the output folder. */
  readonly names = new Map<string, KnownNames>();
  readonly standing = new StandingGroups();
  #isAsListed = false;
  #list: { readonly mark: FileMark; readonly list: FileList } | undefined;

  /**
   * For a process that has not looked at the folder yet: nobody has touched it since its list was written, so that every
   * file is where the list says. `times` are those of its folders.
   */
  expectAsListed(times: ReadonlyMap<string, number>): void {
    for (const [folder, modified] of times) this.names.set(folder, { modified, names: undefined });
    this.#isAsListed = true;
  }

  /** Whether that was said; good for one build. */
  takeAsListed(): boolean {
    const isAsListed = this.#isAsListed;
    this.#isAsListed = false;
    return isAsListed;
  }

  /** The list, if the file on the disk is the one that was kept. */
  listIn(file: string): FileList | undefined {
    const stats = this.#list && statSync(file, { throwIfNoEntry: false });
    return this.#list && stats && isSameMark(this.#list.mark, markOf(stats)) ? this.#list.list : undefined;
  }

  keepList(file: string, list: FileList): void {
    this.#list = { mark: markOf(statSync(file)), list };
  }
}
