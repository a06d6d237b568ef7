import { readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import type { Project } from "../locate-project.ts";
import { FILE_LIST_NAME } from "../output/file-list.ts";
import type { OutputState } from "../output/output-state.ts";
import type { BuildFindings, BuildRequest } from "../site-request.ts";
import { marksBehindBuild, memoryMarks, outputMarks } from "./build-marks.ts";
import { LastResult } from "./last-result.ts";

type Kept = Pick<BuildFindings, "diagnostics" | "blogs" | "files"> & WrittenMarks;

/** Marks of what a build wrote. */
interface WrittenMarks {
  readonly memory: string;
  /** Folders that it wrote to, from the output folder on. */
  readonly folders: readonly string[];
  readonly outputs: string;
}

/**
 * The result of the last build of a site into a folder. While nothing that such a build reads or writes has changed, it
 * stands for the whole build, and no text is read.
 */
export class LastBuild {
  readonly #place: Project;
  readonly #outFolder: string;
  readonly #last: LastResult<Kept>;
  /** The folders of the output before this build, where they were as the last one left them. */
  #before: ReadonlyMap<string, Stats> = new Map();

  /** Looks at everything; to be made before the build reads anything. */
  constructor(place: Project, outFolder: string, request: BuildRequest) {
    this.#place = place;
    this.#outFolder = outFolder;
    this.#last = new LastResult(place, ["build", outFolder, request.drafts], request);
  }

  /** The environment to build with. */
  get environment(): BuildRequest["env"] {
    return this.#last.environment;
  }

  /** What a build would tell that finds everything as the last one left it; undefined where it may not. */
  findUnchanged(): BuildFindings | undefined {
    const kept = this.#last.find();
    if (!kept || !this.#isAsItWas(kept)) return undefined;
    const { diagnostics, blogs, files } = kept;
    const { contentFolder } = this.#place;
    return {
      ...{ diagnostics, blogs, files, contentFolder },
      sources: this.#last.textsOf(kept),
      outFolder: this.#outFolder,
      ...{ held: [], builtFromLastGood: [], complete: true, notes: [], changes: [], dueAt: undefined },
    };
  }

  /** Tells a build that looks at nothing in its folder yet when that is as the last build left it. */
  expectOutput(output: OutputState): void {
    const kept = this.#last.earlier();
    if (!kept) return;
    const { hash, states } = outputMarks(this.#outFolder, kept.folders);
    if (hash !== kept.outputs) return;
    this.#before = states;
    output.expectAsListed(new Map([...states].map(([name, { mtimeMs }]) => [name, mtimeMs])));
  }

  /** Keeps what a build told; `output` is what it knows of its folder. */
  keep(findings: BuildFindings, output: OutputState): void {
    const { diagnostics, blogs, files, notes, complete } = findings;
    if (!complete || notes.length > 0 || !isAsWritten(this.#outFolder, output)) return;
    this.#last.keep(findings, () => {
      const folders = [...output.names.keys()].toSorted();
      const left = folders.map((folder) => ({
        folder,
        modified: folder === "." ? undefined : output.names.get(folder)?.modified,
        before: this.#before.get(folder),
      }));
      const outputs = marksBehindBuild(this.#outFolder, left);
      if (outputs === undefined) return undefined;
      return { diagnostics, blogs, files, memory: this.#lookAtMemory(), folders, outputs };
    });
  }

  #isAsItWas({ memory, folders, outputs }: WrittenMarks): boolean {
    return this.#lookAtMemory() === memory && outputMarks(this.#outFolder, folders).hash === outputs;
  }

  #lookAtMemory(): string {
    return memoryMarks(this.#place, this.#last.programId).hash();
  }
}

/** Whether the output folder is what the build made of it: another build, or somebody else, may have followed. */
function isAsWritten(outFolder: string, output: OutputState): boolean {
  try {
    return output.listIn(join(outFolder, FILE_LIST_NAME)) !== undefined && holdsOwnNames(outFolder, output);
  } catch {
    return false;
  }
}

/** In the output folder itself the lock came and went, so that its time says nothing. */
function holdsOwnNames(outFolder: string, { names }: OutputState): boolean {
  const present = new Set(readdirSync(outFolder));
  return [...(names.get(".")?.names ?? [])].every((name) => name.startsWith(".wirecopy-") || present.has(name));
}
