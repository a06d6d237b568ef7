import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "./hash-of.ts";
import { ASIDE, removeStaleAsides } from "./stale-asides.ts";
import { writeAside } from "./write-aside.ts";

const HASH_BYTES = 64;
const NAME_LENGTH = 16;
/** Files that the site has not now, but may have again: builds with and without drafts share the folder. */
const SPARE = 64;

/**
 * Files that took time to make, each under the hash of what it was made from, so that they are made once. What is damaged is
 * made anew, and the folder may be deleted at any time; a disk that takes no files costs no build.
 */
export class KeptFiles {
  readonly #all: string;
  readonly #version: () => string;
  #hasGrown = false;

  /** `version` names what makes the files: another maker may make others. It is asked when there is something to keep. */
  constructor(folder: string, version: () => string) {
    this.#all = folder;
    this.#version = version;
  }

  get #folder(): string {
    return join(this.#all, this.#version());
  }

  /** The file made from `origin`, which is text that says all that it depends on. */
  read(origin: string): Uint8Array | undefined {
    try {
      const bytes = readFileSync(this.#place(origin));
      const contents = bytes.subarray(HASH_BYTES);
      return bytes.toString("latin1", 0, HASH_BYTES) === checkSum(origin, contents) ? contents : undefined;
    } catch {
      return undefined;
    }
  }

  /** True when nothing made by this maker was ever kept. */
  get isEmpty(): boolean {
    return !existsSync(this.#folder);
  }

  /** Whether there is such a file; it may still turn out to be damaged. */
  has(origin: string): boolean {
    try {
      return statSync(this.#place(origin)).isFile();
    } catch {
      return false;
    }
  }

  /** Keeps a file; false where the disk does not take it. */
  keep(origin: string, contents: Uint8Array): boolean {
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeAside(this.#place(origin), [Buffer.from(checkSum(origin, contents)), contents]);
      this.#hasGrown = true;
      return true;
    } catch {
      return false;
    }
  }

  /** After a build of everything, given the names of what it uses: lets go of the others but for some. */
  forgetUnused(usedNames: () => ReadonlySet<string>): void {
    if (!this.#hasGrown) return;
    this.#hasGrown = false;
    try {
      removeStaleAsides(this.#folder);
      const used = usedNames();
      const unused = readdirSync(this.#folder).filter((name) => !used.has(name) && !name.endsWith(ASIDE));
      for (const file of this.#newestFirst(unused).slice(SPARE)) rmSync(file, { force: true });
      this.#removeOtherVersions();
    } catch {
      // Another build cleans up at the same time, or the next one does.
    }
  }

  #place(origin: string): string {
    return join(this.#folder, keptName(origin));
  }

  #newestFirst(names: readonly string[]): readonly string[] {
    return names
      .map((name) => ({ name, time: statSync(join(this.#folder, name)).mtimeMs }))
      .toSorted((one, other) => other.time - one.time || (one.name < other.name ? -1 : 1))
      .map(({ name }) => join(this.#folder, name));
  }

  #removeOtherVersions(): void {
    for (const name of readdirSync(this.#all)) {
      if (name !== this.#version()) rmSync(join(this.#all, name), { recursive: true, force: true });
    }
  }
}

/** The name under which the file made from `origin` is kept. */
export function keptName(origin: string): string {
  return hashOf(origin).slice(0, NAME_LENGTH);
}

/** Over the origin too, because the name holds only the beginning of its hash. */
function checkSum(origin: string, contents: Uint8Array): string {
  return hashOf(hashOf(origin) + hashOf(contents));
}
