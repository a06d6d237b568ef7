import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { SourceReader } from "../../site/read-sources.ts";
import { readWhole } from "../content/read-whole.ts";
import { hashOf } from "../hash-of.ts";
import type { Project } from "../locate-project.ts";
import { FILE_LIST_NAME } from "../output/file-list.ts";
import type { OutputState } from "../output/output-state.ts";
import { readProgram } from "../program.ts";
import type { BuildFindings, BuildRequest } from "../site-request.ts";
import { sleep } from "../sleep.ts";
import { dateBack, memoryMarks, outputMarks, sourceMarks } from "./build-marks.ts";
import type { FolderMarks } from "./folder-marks.ts";
import { readResult, writeResult } from "./kept-result.ts";
import { type ObservedValues, observeReads } from "./observe-reads.ts";

/** Waiting longer for the disk's clock to go on costs more than it brings. */
const LONGEST_WAIT_MS = 12;

/**
 * The result of the last build of a site into a folder. While nothing that such a build reads or writes has changed, it
 * stands for the whole build, and no text is read. It may be lost at any time, and what is not sure is not kept.
 */
export class LastBuild {
  readonly #place: Project;
  readonly #outFolder: string;
  readonly #request: BuildRequest;
  readonly #now: number;
  readonly #programId = readProgram().id;
  readonly #file: string;
  readonly #sources: string;
  readonly #environment: ObservedValues;

  /** Looks at everything; to be made before the build reads anything. */
  constructor(place: Project, outFolder: string, request: BuildRequest) {
    this.#place = place;
    this.#outFolder = outFolder;
    this.#request = request;
    this.#now = request.now();
    const name = hashOf(JSON.stringify([outFolder, request.drafts])).slice(0, 16);
    this.#file = join(place.memoryFolder, "last-build", name);
    this.#sources = this.#lookAtSources().hash();
    this.#environment = observeReads(request.env);
  }

  /** The environment to build with: which variables matter shows while they are read. */
  get environment(): BuildRequest["env"] {
    return this.#environment.values;
  }

  /** What a build would tell that finds everything as the last one left it; undefined where it may not. */
  findUnchanged(): BuildFindings | undefined {
    const kept = readResult(this.#file);
    // Time only takes warnings away, unless the clock was put back.
    if (kept?.sources !== this.#sources || kept.now > this.#now) return undefined;
    if (kept.environment.some(([name, value]) => (this.#request.env[name] ?? null) !== value)) return undefined;
    if (kept.memory !== this.#lookAtMemory().hash()) return undefined;
    if (kept.outputs !== outputMarks(this.#outFolder, kept.folders).hash()) return undefined;
    const { contentFolder } = this.#place;
    return {
      ...kept.findings,
      sources: readTexts(contentFolder, kept.findings.diagnostics),
      contentFolder,
      outFolder: this.#outFolder,
      ...{ held: [], builtFromLastGood: [], complete: true, notes: [], changes: [], dueAt: undefined },
    };
  }

  /** Keeps what a build told, unless something moved meanwhile; `output` is what it knows of its folder. */
  keep({ diagnostics, blogs, files, notes, complete }: BuildFindings, output: OutputState): void {
    const hasErrors = diagnostics.some(({ severity }) => severity === "error");
    if (!complete || hasErrors || notes.length > 0 || !isAsWritten(this.#outFolder, output)) return;
    const sources = this.#lookAtSources();
    if (sources.hash() !== this.#sources || !isSettled(sources)) return;
    const folders = [...output.names.keys()].toSorted();
    dateBack(this.#outFolder, folders);
    writeResult(this.#file, {
      sources: this.#sources,
      memory: this.#lookAtMemory().hash(),
      environment: this.#environment.reads(),
      now: this.#now,
      folders,
      outputs: outputMarks(this.#outFolder, folders).hash(),
      findings: { diagnostics, blogs, files },
    });
  }

  #lookAtSources(): FolderMarks {
    return sourceMarks(this.#place, this.#programId, this.#request);
  }

  #lookAtMemory(): FolderMarks {
    return memoryMarks(this.#place, this.#programId);
  }
}

/** Whether the output folder is what the build made of it: another build may have followed. */
function isAsWritten(outFolder: string, output: OutputState): boolean {
  if (!output.listIn(join(outFolder, FILE_LIST_NAME))) return false;
  return [...output.names].every(([folder, { modified, names }]) => {
    const full = join(outFolder, folder);
    if (folder !== ".") return lstatSync(full, { throwIfNoEntry: false })?.mtimeMs === modified;
    // The lock came and went here, so that the time says nothing.
    const present = new Set(readdirSync(full));
    return [...names].every((name) => name.startsWith(".wirecopy-") || present.has(name));
  });
}

/** Waits a moment until marks that were taken just now can be trusted; false where that takes longer. */
function isSettled({ settledAt }: FolderMarks): boolean {
  const wait = settledAt - Date.now();
  if (wait > 0 && wait <= LONGEST_WAIT_MS) sleep(wait);
  return wait <= LONGEST_WAIT_MS;
}

/** The texts that problems stand in. */
function readTexts(contentFolder: string, diagnostics: BuildFindings["diagnostics"]): BuildFindings["sources"] {
  const paths = new Set(diagnostics.map(({ span }) => span.file));
  const files = [...paths].flatMap((path) => {
    const read = readWhole(join(contentFolder, path), Number.POSITIVE_INFINITY);
    return typeof read === "string" ? [] : [{ path, bytes: read.bytes }];
  });
  const { sources } = new SourceReader().read(files);
  return new Map([...sources].map(([path, { text }]) => [path, text]));
}
