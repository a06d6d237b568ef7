import { type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { ContentFolder, FileBytes, RawFile } from "../../model/source.ts";
import { byteEdit } from "./byte-edit.ts";
import { editedFile } from "./edited-file.ts";
import { type ListedName, listFiles } from "./list-files.ts";
import { type FileMark, holdsStill, isSameMark, markOf, readWhole, readYoung } from "./read-whole.ts";

/** Far more than the longest blog; a larger file was never meant to be one. */
const LARGEST_SOURCE = 64 * 1024 * 1024;

type Bytes = Extract<RawFile, { readonly bytes: FileBytes }>;

interface KnownFile {
  readonly mark: FileMark;
  readonly file: RawFile;
}

/** A file that got much shorter is more likely cut than edited: it is not worth the work that {@link ContentReader} saves. */
const WORTH_SHARE = 0.9;

/**
 * Reads the Markdown files of a content folder, a file that has not changed since the last time only once. One that was
 * saved only just now is given before it is known to be whole, so that work may go on meanwhile: nothing of it may be
 * published before {@link standStill}.
 */
export class ContentReader {
  readonly #folder: string;
  readonly #only: string | undefined;
  #known = new Map<string, KnownFile>();
  readonly #young = new Map<string, KnownFile & { readonly file: Bytes }>();
  #isPatient = false;

  /** `only` names the one file or folder in the content folder that is read. */
  constructor(folder: string, only: string | undefined) {
    this.#folder = folder;
    this.#only = only;
  }

  /** What cannot be read is a problem of that file, not of the build; a patient reader waits until each file is whole. */
  read(isPatient = false): ContentFolder {
    const names = this.#list();
    // What nobody waited for may not have been whole.
    for (const path of this.#young.keys()) this.#known.delete(path);
    this.#young.clear();
    this.#isPatient = isPatient;
    const known = new Map<string, KnownFile>();
    const files = names.filter(mayHoldEntries).map((name) => this.#readFile(name, known));
    this.#known = known;
    return { files, paths: names.map(({ path }) => path) };
  }

  /** Waits until the files that were saved only just now are whole; false where one of them is not what was read. */
  standStill(): boolean {
    const changed = [...this.#young].filter(
      ([path, { file }]) => !holdsStill(join(this.#folder, path), file.bytes, LARGEST_SOURCE),
    );
    this.#young.clear();
    for (const [path] of changed) this.#known.delete(path);
    return changed.length === 0;
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
    const bytes = before && stats && this.#readYoung(full, before, stats);
    if (bytes && stats) {
      const young = { mark: markOf(stats), file: youngFile(path, bytes, before?.file) };
      this.#young.set(path, young);
      known.set(path, young);
      return young.file;
    }
    const read = readWhole(full, LARGEST_SOURCE);
    if (typeof read === "string") return { path, problem: read };
    const file = fileOf(path, read.bytes, before?.file);
    known.set(path, { mark: read.mark, file });
    return file;
  }

  #readYoung(full: string, { mark }: KnownFile, stats: Stats): Uint8Array | undefined {
    const isWorthIt = stats.isFile() && stats.size >= mark.size * WORTH_SHARE && stats.size <= LARGEST_SOURCE;
    return isWorthIt && !this.#isPatient ? readYoung(full, stats) : undefined;
  }
}

/** From this size on what stayed of a file is not copied. */
const LONG_FILE = 1 << 16;

/** A file of bytes that are good for this moment only. */
function youngFile(path: string, bytes: Uint8Array, before: RawFile | undefined): Bytes {
  if (!before || !("bytes" in before) || bytes.length < LONG_FILE) return fileOf(path, Buffer.from(bytes), before);
  return editedFile(path, bytes, before.bytes);
}

function fileOf(path: string, bytes: Uint8Array, before: RawFile | undefined): Bytes {
  return { path, bytes, edit: before && "bytes" in before ? byteEdit(before.bytes, bytes) : undefined };
}

/** A link out of the folder that has no ending may lead to a folder with entries: it must not be passed over in silence. */
function mayHoldEntries({ path, problem }: ListedName): boolean {
  return path.endsWith(".md") || (problem === "outside" && !/\.\w+$/u.test(path));
}
