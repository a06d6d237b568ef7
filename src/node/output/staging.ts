import * as nodeFs from "node:fs";
import { join } from "node:path";
import { machineFault } from "../machine-fault.ts";

/** Files on their way: written here whole before the first one replaces anything. */
export const STAGING_NAME = ".wirecopy-new";

/** The calls that change what readers get; tests pass a disk that fails. */
export type Disk = Pick<typeof nodeFs, "writeFileSync" | "renameSync">;

/**
 * Writes files aside and moves them into place later. A disk that is full is found out while nothing has been
 * replaced; moving takes no space and next to no time, so pages of two builds stand side by side for moments only.
 */
export class Staging {
  readonly #folder: string;
  readonly #disk: Disk;
  #count = 0;

  constructor(root: string, disk: Disk = nodeFs) {
    this.#folder = join(root, STAGING_NAME);
    this.#disk = disk;
  }

  /** Writes aside and gives the name to move from. */
  write(contents: Uint8Array, target: string): string {
    if (this.#count === 0) this.#open();
    const aside = join(this.#folder, String(this.#count++));
    try {
      this.#disk.writeFileSync(aside, contents);
    } catch (error) {
      throw machineFault("write", target, error);
    }
    return aside;
  }

  /** Moves a file into place; `replaces` when one stands there. */
  move(aside: string, target: string, replaces: boolean): void {
    try {
      if (replaces) dateAfter(target, aside);
      this.#disk.renameSync(aside, target);
    } catch (error) {
      throw machineFault("replace", target, error);
    }
  }

  /** Removes what was written aside and not moved. */
  clear(): void {
    nodeFs.rmSync(this.#folder, { recursive: true, force: true });
  }

  #open(): void {
    this.clear();
    try {
      nodeFs.mkdirSync(this.#folder);
    } catch (error) {
      throw machineFault("make the folder", this.#folder, error);
    }
  }
}

/**
 * Servers tell versions of a file apart by its size and the second of its time (nginx, Caddy): one that follows within a
 * second gets the next second, else whoever asks for changes would be told that there is none.
 */
function dateAfter(before: string, aside: string): void {
  const earlier = nodeFs.lstatSync(before, { throwIfNoEntry: false });
  const second = Math.floor((earlier?.mtimeMs ?? 0) / 1000);
  if (second < Math.floor(nodeFs.lstatSync(aside).mtimeMs / 1000)) return;
  nodeFs.utimesSync(aside, second + 1, second + 1);
}
