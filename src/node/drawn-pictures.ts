import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { hashOf } from "./hash-of.ts";
import { writeAside } from "./write-aside.ts";

const HASH_BYTES = 64;
const NAME_LENGTH = 16;
/** The path of a generated picture ends with the hash of its drawing, cut as the names here. */
const PUBLISHED = /^media\/share\.([0-9a-f]{16})\.png$/;
/** Pictures that the site has not now, but may have again: builds with and without drafts share the folder. */
const SPARE = 64;

/**
 * Share images as they were drawn, one file each under the hash of their drawing, so that a build into an empty folder
 * need not draw them again. What is damaged is drawn anew, and the folder may be deleted at any time; a disk that does
 * not take pictures costs no build.
 */
export class DrawnPictures {
  readonly #folder: string;
  #hasGrown = false;

  /** `version` names the program: another may draw otherwise. */
  constructor(folder: string, version: string) {
    this.#folder = join(folder, version);
  }

  /** The picture of a drawing as it was kept, else as `draw` makes it. */
  picture(svg: string, draw: (svg: string) => Uint8Array): Uint8Array {
    const file = join(this.#folder, hashOf(svg).slice(0, NAME_LENGTH));
    const kept = readPicture(file, svg);
    if (kept) return kept;
    const drawn = draw(svg);
    this.#keep(file, svg, drawn);
    return drawn;
  }

  /** After a build of everything, given the paths of all its files: lets go of pictures that builds do not use. */
  forgetUnused(paths: Iterable<string>): void {
    if (!this.#hasGrown) return;
    this.#hasGrown = false;
    const used = new Set<string>();
    for (const path of paths) used.add(PUBLISHED.exec(path)?.[1] ?? "");
    try {
      const unused = readdirSync(this.#folder).filter((name) => !used.has(name));
      for (const file of this.#newestFirst(unused).slice(SPARE)) rmSync(file, { force: true });
      this.#removeOtherVersions();
    } catch {
      // Another build cleans up at the same time, or the next one does.
    }
  }

  #keep(file: string, svg: string, picture: Uint8Array): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeAside(file, [Buffer.from(checkSum(svg, picture)), picture]);
      this.#hasGrown = true;
    } catch {
      // It is drawn again next time.
    }
  }

  #newestFirst(names: readonly string[]): readonly string[] {
    return names
      .map((name) => ({ name, time: statSync(join(this.#folder, name)).mtimeMs }))
      .toSorted((one, other) => other.time - one.time || (one.name < other.name ? -1 : 1))
      .map(({ name }) => join(this.#folder, name));
  }

  #removeOtherVersions(): void {
    const all = dirname(this.#folder);
    for (const name of readdirSync(all)) {
      if (name !== basename(this.#folder)) rmSync(join(all, name), { recursive: true, force: true });
    }
  }
}

function readPicture(file: string, svg: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    const picture = bytes.subarray(HASH_BYTES);
    return bytes.toString("latin1", 0, HASH_BYTES) === checkSum(svg, picture) ? picture : undefined;
  } catch {
    return undefined;
  }
}

/** Over the drawing too, because the name holds only the beginning of its hash. */
function checkSum(svg: string, picture: Uint8Array): string {
  return hashOf(hashOf(svg) + hashOf(picture));
}
