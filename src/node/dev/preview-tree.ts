import type { OutputFile } from "../../model/output-file.ts";
import { formatLine, isLineOf } from "../output/file-list.ts";
import { planLeftovers } from "../output/plan-output.ts";

/**
 * The built site in memory, each file made when somebody asks for it. What a build does not produce stays or goes by the
 * rules of the output folder: pages of held blogs wait, fragments outlive the pages that name them.
 */
export class PreviewTree {
  #files: ReadonlyMap<string, OutputFile> = new Map();
  /** As in the list of an output folder; sizes and hashes are not known here. */
  #lines: ReadonlyMap<string, string> = new Map();

  get size(): number {
    return this.#files.size;
  }

  find(path: string): OutputFile | undefined {
    return this.#files.get(path);
  }

  /** Addresses of the front pages of blogs and site: every folder's page but those of older entries. */
  frontPages(): readonly string[] {
    const fronts = [...this.#files.keys()].filter((path) => /^(?:[^/]+\/)?index\.html$/u.test(path));
    return fronts.map((path) => path.slice(0, -"index.html".length)).toSorted();
  }

  /** Takes over what a build produced, and gives those of its files that are new or different. */
  replace(built: readonly OutputFile[], isComplete: boolean): readonly OutputFile[] {
    const changed = built.filter(({ path, key }) => this.#files.get(path)?.key !== key);
    const produced = {
      paths: new Set<string>(built.map(({ path }) => path)),
      blogs: new Set(built.flatMap(({ blog }) => blog ?? [])),
      isComplete,
    };
    const { kept } = planLeftovers(this.#lines, produced, changed.length > 0);
    const lines = new Map(built.map((file) => [file.path as string, this.#lineOf(file)]));
    const files = new Map(built.map((file) => [file.path as string, file]));
    for (const listed of kept) {
      const file = this.#files.get(listed.path);
      if (!file) continue;
      lines.set(listed.path, formatLine(listed));
      files.set(listed.path, file);
    }
    this.#lines = lines;
    this.#files = files;
    return changed;
  }

  #lineOf(file: OutputFile): string {
    const before = this.#lines.get(file.path);
    return before !== undefined && isLineOf(before, file)
      ? before
      : formatLine({ ...file, size: 0, hash: "", buildsLeft: undefined });
  }
}
