import { statSync } from "node:fs";
import { join } from "node:path";
import type { ContentFolder, RawFile } from "../../model/source.ts";
import { type ListedName, listFiles } from "./list-files.ts";
import { type FileMark, isSameMark, markOf, readWhole } from "./read-whole.ts";

/** Far more than the longest blog; a larger file was never meant to be one. */
const LARGEST_SOURCE = 64 * 1024 * 1024;

interface KnownFile {
  readonly mark: FileMark;
  readonly file: RawFile;
}

/** Reads the Markdown files of a content folder, a file that has not changed since the last time only once. */
export class ContentReader {
  readonly #folder: string;
  readonly #only: string | undefined;
  #known: ReadonlyMap<string, KnownFile> = new Map();

  /** `only` names the one file or folder in the content folder that is read. */
  constructor(folder: string, only: string | undefined) {
    this.#folder = folder;
    this.#only = only;
  }

  /** What cannot be read is a problem of that file, not of the build. */
  read(): ContentFolder {
    const names = this.#list();
    const known = new Map<string, KnownFile>();
    const files = names.filter(mayHoldEntries).map((name) => this.#readFile(name, known));
    this.#known = known;
    return { files, paths: names.map(({ path }) => path) };
  }

  #list(): readonly ListedName[] {
    const only = this.#only;
    if (only === undefined) return listFiles(this.#folder);
    if (only.endsWith(".md")) return [{ path: only, problem: undefined }];
    return listFiles(join(this.#folder, only)).map(({ path, problem }) => ({ path: `${only}/${path}`, problem }));
  }

  #readFile({ path, problem }: ListedName, known: Map<string, KnownFile>): RawFile {
    if (problem) return { path, problem };
    const full = join(this.#folder, path);
    const before = this.#known.get(path);
    const stats = before && statSync(full, { throwIfNoEntry: false });
    if (before && stats && isSameMark(before.mark, markOf(stats))) {
      known.set(path, before);
      return before.file;
    }
    const read = readWhole(full, LARGEST_SOURCE);
    if (typeof read === "string") return { path, problem: read };
    const file = { path, bytes: read.bytes };
    known.set(path, { mark: read.mark, file });
    return file;
  }
}

/** A link out of the folder that has no ending may lead to a folder with entries: it must not be passed over in silence. */
function mayHoldEntries({ path, problem }: ListedName): boolean {
  return path.endsWith(".md") || (problem === "outside" && !/\.\w+$/u.test(path));
}
