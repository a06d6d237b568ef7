import { KeptFiles } from "./kept-files.ts";

/** The path of a generated picture ends with the hash of its drawing, cut as the names of kept files are. */
const PUBLISHED = /^media\/share\.([0-9a-f]{16})\.png$/;

/** Share images as they were drawn, so that a build into an empty folder need not draw them again. */
export class DrawnPictures {
  readonly #kept: KeptFiles;

  /** `version` names the program and the kind of machine: others may draw otherwise, or not at all. */
  constructor(folder: string, version: string) {
    this.#kept = new KeptFiles(folder, () => version);
  }

  /** The picture of a drawing as it was kept, else as `draw` makes it. */
  picture(svg: string, draw: (svg: string) => Uint8Array): Uint8Array {
    const kept = this.#kept.read(svg);
    if (kept) return kept;
    const drawn = draw(svg);
    this.#kept.keep(svg, drawn);
    return drawn;
  }

  /** True when no picture was ever kept. */
  get isEmpty(): boolean {
    return this.#kept.isEmpty;
  }

  /** True for a drawing that need not be drawn, unless what was kept is damaged. */
  has(svg: string): boolean {
    return this.#kept.has(svg);
  }

  /** After a build of everything, given the paths of all its files: lets go of pictures that builds do not use. */
  forgetUnused(paths: Iterable<string>): void {
    this.#kept.forgetUnused(() => new Set([...paths].map((path) => PUBLISHED.exec(path)?.[1] ?? "")));
  }
}
