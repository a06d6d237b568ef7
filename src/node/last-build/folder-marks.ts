import { randomUUID } from "node:crypto";
import { readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../hash-of.ts";

/** The clock of most disks goes in steps of a few milliseconds: what was written twice within one has one time. */
const STEP_MS = 10;
/** Old and foreign disks count in seconds, or in two. */
const COARSE_STEP_MS = 2000;

/**
 * Gathers what files and folders are by their state on the disk, without reading them. Equal marks mean that nobody has
 * written in between: the system itself sets the time of change (`ctime`), so that no program that sets times hides it.
 */
export class FolderMarks {
  readonly #lines: string[] = [];
  #settledAt = 0;
  #isUnsure = false;

  /** Milliseconds since 1970 from which on the marks may be trusted: what is written later gets another time. */
  get settledAt(): number {
    return this.#settledAt;
  }

  /** Adds words that stand for something besides files. */
  addWords(words: string): void {
    this.#lines.push(words);
  }

  /** Adds something that cannot be looked at: such marks are like no others. */
  addUnsure(): void {
    this.#isUnsure = true;
  }

  /** Adds one file or folder, and gives its state; one that is not there is marked as such. */
  add(path: string): Stats | undefined {
    return this.addSeen(path, lookAt(path));
  }

  /** The same for one that was looked at just now. */
  addSeen(path: string, stats: Stats | undefined | "unknown"): Stats | undefined {
    if (stats === "unknown") this.addUnsure();
    if (!stats || stats === "unknown") {
      this.#lines.push(path);
      return undefined;
    }
    const { size, mtimeMs, ctimeMs, ino } = stats;
    this.#lines.push(`${path}\t${size}\t${mtimeMs}\t${ctimeMs}\t${ino}`);
    this.#settledAt = Math.max(this.#settledAt, ctimeMs + (ctimeMs % 1000 === 0 ? COARSE_STEP_MS : STEP_MS));
    return stats;
  }

  /** Adds a folder and what is right in it. */
  addFilesIn(folder: string): void {
    this.add(folder);
    for (const name of namesIn(folder)) this.add(join(folder, name));
  }

  /** Hash of all of them; another one each time where something could not be looked at. */
  hash(): string {
    return this.#isUnsure ? randomUUID() : hashOf(this.#lines.join("\n"));
  }
}

function lookAt(path: string): Stats | undefined | "unknown" {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return "unknown";
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
