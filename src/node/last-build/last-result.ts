import { join } from "node:path";
import { SourceReader } from "../../site/read-sources.ts";
import { readWhole } from "../content/read-whole.ts";
import { hashOf } from "../hash-of.ts";
import type { Project } from "../locate-project.ts";
import { readProgram } from "../program.ts";
import type { Findings } from "../site-request.ts";
import { sleep } from "../sleep.ts";
import { type SourceRequest, sourceMarks } from "./build-marks.ts";
import type { FolderMarks } from "./folder-marks.ts";
import { type KeptResult, readResult, writeResult } from "./kept-result.ts";
import { type ObservedValues, observeReads } from "./observe-reads.ts";

/** Waiting longer for the disk's clock to go on costs more than it brings. */
const LONGEST_WAIT_MS = 12;

/** What was told, with the texts of all files that were read. */
type Told = Pick<Findings, "diagnostics" | "sources">;

/**
 * The last result of one kind of work on a site's content, which stands for that work while nothing that it reads has changed.
 * It may be lost at any time, and what is not sure is not kept.
 */
export class LastResult<Found extends Pick<Findings, "diagnostics">> {
  readonly programId = readProgram().id;
  readonly #place: Project;
  readonly #request: SourceRequest;
  readonly #now: number;
  readonly #file: string;
  readonly #sources: string;
  /** Whether whatever was written after the look has another mark. */
  readonly #wasSettled: boolean;
  readonly #environment: ObservedValues;

  /** Looks at everything; to be made before the work reads anything. `kind` tells apart what has a result of its own. */
  constructor(place: Project, kind: readonly unknown[], request: SourceRequest) {
    this.#place = place;
    this.#request = request;
    this.#now = request.now();
    this.#file = join(place.memoryFolder, "last-build", hashOf(JSON.stringify(kind)).slice(0, 16));
    const time = Date.now();
    const sources = this.#lookAtSources();
    this.#sources = sources.hash();
    this.#wasSettled = sources.settledAt <= time;
    this.#environment = observeReads(request.env);
  }

  /** The environment to work with: which variables matter shows while they are read. */
  get environment(): SourceRequest["env"] {
    return this.#environment.values;
  }

  /** The last result, if everything that it was made from is as it was. */
  find(): KeptResult<Found> | undefined {
    const kept = this.earlier();
    // Time only takes warnings away, unless the clock was put back.
    if (kept?.sources !== this.#sources || kept.now > this.#now) return undefined;
    const isOther = ([name, value]: readonly [string, string | null]) => (this.#request.env[name] ?? null) !== value;
    return kept.environment.some(isOther) ? undefined : kept;
  }

  /** The last result, whatever has changed since. */
  earlier(): KeptResult<Found> | undefined {
    return readResult<Found>(this.#file);
  }

  /**
   * Keeps a result without errors, which may hang on the clock. Where the content moved meanwhile, it stands for a state that
   * nobody finds any more; only when that could not be told by its marks yet, they are looked at again.
   */
  keep({ diagnostics, sources: texts }: Told, resultOf: () => Found | undefined): void {
    if (diagnostics.some(({ severity }) => severity === "error")) return;
    if (!this.#wasSettled && !this.#standsStill()) return;
    const result = resultOf();
    if (!result) return;
    const shown = [...new Set(diagnostics.map(({ span }) => span.file))].filter((file) => texts.has(file));
    const state = { sources: this.#sources, environment: this.#environment.reads(), now: this.#now };
    writeResult(this.#file, { ...state, shown, ...result });
  }

  /** The texts that problems are shown in; a problem may also be that a file is not read. */
  textsOf({ shown }: Pick<KeptResult<Found>, "shown">): Findings["sources"] {
    const files = shown.flatMap((path) => {
      const read = readWhole(join(this.#place.contentFolder, path), Number.POSITIVE_INFINITY);
      return typeof read === "string" ? [] : [{ path, bytes: read.bytes }];
    });
    const { sources } = new SourceReader().read(files);
    return new Map([...sources].map(([path, { text }]) => [path, text]));
  }

  #standsStill(): boolean {
    const sources = this.#lookAtSources();
    return sources.hash() === this.#sources && isSettled(sources);
  }

  #lookAtSources(): FolderMarks {
    return sourceMarks(this.#place, this.programId, this.#request);
  }
}

/** Waits a moment until marks that were taken just now can be trusted; false where that takes longer. */
function isSettled({ settledAt }: FolderMarks): boolean {
  const wait = settledAt - Date.now();
  if (wait > 0 && wait <= LONGEST_WAIT_MS) sleep(wait);
  return wait <= LONGEST_WAIT_MS;
}
