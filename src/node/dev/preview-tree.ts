import type { OutputFile } from "../../model/output-file.ts";
import type { FileGroup, SiteFiles } from "../../model/site-files.ts";
import { formatLine, isLineOf, type ListedFiles } from "../output/file-list.ts";
import { groupLines, partGroups } from "../output/part-groups.ts";
import { planLeftovers } from "../output/plan-output.ts";

/**
 * The built site in memory, each file made when somebody asks for it. What a build does not produce stays or goes by the
 * rules of the output folder: pages of held blogs wait, fragments outlive the pages that name them.
 */
export class PreviewTree {
  readonly #files = new Map<string, OutputFile>();
  /** As in the list of an output folder; sizes and hashes are not known here. */
  #listed: ListedFiles = { lines: new Map(), groups: new Map() };
  /** Groups whose files are among those above. */
  #groups: ReadonlySet<FileGroup> = new Set();

  get size(): number {
    return this.#files.size;
  }

  find(path: string): OutputFile | undefined {
    return this.#files.get(path);
  }

  /** Addresses of the front pages of blogs and site: every folder's page but those of older entries, which stand in groups. */
  frontPages(): readonly string[] {
    const fronts = [...this.#listed.lines.keys()].filter((path) => /^(?:[^/]+\/)?index\.html$/u.test(path));
    return fronts.map((path) => path.slice(0, -"index.html".length)).toSorted();
  }

  /** Takes over what a build produced, and gives those of its files that are new or different. */
  replace(built: SiteFiles, isComplete: boolean): readonly OutputFile[] {
    // A group that was made anew, though under the same key, may work where the one before failed: by a damaged memory.
    const parted = partGroups(built, isComplete, this.#listed, (_, group) => this.#groups.has(group));
    const { files, before, produced } = parted;
    const changed = files.filter(({ path, key }) => this.#files.get(path)?.key !== key);
    const { kept } = planLeftovers(before, produced, changed.length > 0);
    const lines = new Map([
      ...files.map((file): [string, string] => [file.path, lineOf(file, before.get(file.path))]),
      ...kept.map((file): [string, string] => [file.path, formatLine(file)]),
    ]);
    for (const path of before.keys()) if (!lines.has(path)) this.#files.delete(path);
    for (const file of files) this.#files.set(file.path, file);
    this.#listed = groupLines(parted, lines);
    this.#groups = new Set(built.groups);
    return changed;
  }
}

function lineOf(file: OutputFile, before: string | undefined): string {
  if (before !== undefined && isLineOf(before, file)) return before;
  return formatLine({ ...file, size: 0, hash: "", buildsLeft: undefined });
}
