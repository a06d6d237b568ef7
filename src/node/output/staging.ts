import * as nodeFs from "node:fs";
import { join } from "node:path";
import { machineFault } from "../machine-fault.ts";
import { type TextOnItsWay, TextWriter } from "./writing/text-writer.ts";

/** Files on their way: written here whole before the first one replaces anything. */
export const STAGING_NAME = ".wirecopy-new";

/** The calls that change what readers get; tests pass a disk that fails. */
export type Disk = Pick<typeof nodeFs, "writeFileSync" | "renameSync">;

/** A text that is being written aside, and the name to move it from. */
export interface BegunText {
  readonly aside: string;
  readonly text: TextOnItsWay;
}

/**
 * Writes files aside and moves them into place later. A disk that is full is found out while nothing has been
 * replaced; moving takes no space and next to no time, so pages of two builds stand side by side for moments only.
 */
export class Staging {
  readonly #folder: string;
  readonly #disk: Disk;
  #writer: TextWriter | undefined;
  #count = 0;

  constructor(root: string, disk: Disk = nodeFs) {
    this.#folder = join(root, STAGING_NAME);
    this.#disk = disk;
  }

  /** From now on texts may be written by a thread: it pays where many follow. */
  expectMany(): void {
    if (this.#disk === nodeFs) this.#writer ??= new TextWriter();
  }

  /** Begins to write aside; undefined where that is to be done at once. The file is there when all that was begun has {@link settle}d. */
  begin(text: string, target: string): BegunText | undefined {
    const writer = this.#writer;
    if (!writer) return undefined;
    const aside = this.#nextName();
    const begun = writer.write(aside, text, target);
    return begun && { aside, text: begun };
  }

  /** Waits until everything that was begun is on the disk. */
  settle(): void {
    this.#writer?.settle();
  }

  /** Writes aside and gives the name to move from. */
  write(contents: Uint8Array, target: string): string {
    const aside = this.#nextName();
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
    this.#writer?.end();
    this.#writer = undefined;
    this.#remove();
  }

  #remove(): void {
    nodeFs.rmSync(this.#folder, { recursive: true, force: true });
  }

  #nextName(): string {
    if (this.#count === 0) this.#open();
    return join(this.#folder, String(this.#count++));
  }

  #open(): void {
    this.#remove();
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
