import type { Memory } from "../../model/memory.ts";
import { hashOf } from "../hash-of.ts";
import { type KeptFiles, keptName } from "../kept-files.ts";
import { MachineFault } from "../machine-fault.ts";
import type { Progress } from "../site-request.ts";
import type { PictureAnswer, PictureJob, PictureSource } from "./picture-jobs.ts";
import type { PictureFacts, PictureVersion } from "./picture-versions.ts";
import { pictureMaker, workOnPictures } from "./picture-workers.ts";

/** A version of a picture that a page names. */
export interface WantedVersion {
  readonly source: PictureSource;
  readonly version: PictureVersion;
  /** All versions of the picture: one is rarely wanted alone, and opening the picture is half of the work. */
  readonly all: readonly PictureVersion[];
}

type Spoilt = "damaged" | "crashes";
type KnownFacts = PictureFacts | Spoilt;

/** A picture that looked sound turned out to be spoilt: what was built with it must be built without it. */
export class SpoiltPicture extends Error {
  constructor(file: string) {
    super(`\`${file}\` cannot be made smaller`);
    this.name = "SpoiltPicture";
  }
}

/**
 * Looks at pictures and makes their versions, each once for the contents of its file: what was seen is remembered, what
 * was made is kept. Whoever asks for a picture that nobody has looked at gets nothing, and asks again after
 * `lookAtUnknown`, which takes all of them side by side.
 */
export class PictureWorkshop {
  readonly #memory: Memory;
  readonly #kept: KeptFiles;
  readonly #onProgress: (progress: Progress) => void;
  readonly #unknown = new Map<string, PictureSource>();
  /** Known to this process alone: another time there may be more memory, or another library. */
  readonly #spoilt = new Map<string, Spoilt>();
  /** What the disk did not take. */
  readonly #unkept = new Map<string, Uint8Array>();

  constructor(memory: Memory, kept: KeptFiles, onProgress: (progress: Progress) => void) {
    this.#memory = memory;
    this.#kept = kept;
    this.#onProgress = onProgress;
  }

  /** What is known of a picture; undefined until it has been looked at. */
  facts(source: PictureSource): KnownFacts | undefined {
    // The memory gives back only what this version of the program put under the key.
    const known = this.#spoilt.get(source.hash) ?? (this.#memory.get(factsKey(source)) as KnownFacts | undefined);
    if (known === undefined) this.#unknown.set(source.hash, source);
    return known;
  }

  /** Looks at all pictures that were asked for and not known; false when there were none. */
  lookAtUnknown(): boolean {
    const jobs = [...this.#unknown.values()].map((source) => ({ ...source, versions: [] }));
    this.#unknown.clear();
    this.#work("Looking at pictures", jobs, (job, answer) => {
      if (answer.kind === "crashed") this.#spoilt.set(job.hash, "crashes");
      else this.#memory.set(factsKey(job), answer.kind === "looked" ? answer.facts : "damaged");
    });
    return jobs.length > 0;
  }

  /** Whether pictures are left out that another build may well show. */
  get hasSpoilt(): boolean {
    return this.#spoilt.size > 0;
  }

  /** Makes those of the versions that are not kept; throws `SpoiltPicture`. */
  make(wanted: readonly WantedVersion[]): void {
    const missing = new Map<string, PictureJob>();
    for (const { source, version } of wanted) {
      if (this.#kept.has(originOf(source, version))) continue;
      const { versions } = missing.get(source.hash) ?? { versions: [] };
      missing.set(source.hash, { ...source, versions: [...versions, version] });
    }
    this.#make([...missing.values()]);
  }

  /** The file of a version as it was kept, else made now; throws `SpoiltPicture`. */
  bytes({ source, version, all }: WantedVersion): Uint8Array {
    const origin = originOf(source, version);
    const kept = this.#take(origin);
    if (kept) return kept;
    const versions = all.filter((each) => each === version || !this.#kept.has(originOf(source, each)));
    this.#make([{ ...source, versions }]);
    const made = this.#take(origin);
    if (made) return made;
    throw new MachineFault(`The picture made of \`${source.file}\` is gone again.`, "Build again.");
  }

  /** After a build of everything, given the versions that it uses: lets go of others. */
  forgetUnused(used: readonly WantedVersion[]): void {
    this.#kept.forgetUnused(() => new Set(used.map(({ source, version }) => keptName(originOf(source, version)))));
  }

  /** Makes and keeps them all; throws `SpoiltPicture` where one could not be made. */
  #make(jobs: readonly PictureJob[]): void {
    this.#work("Making pictures", jobs, (job, answer) => this.#keep(job, answer));
    const spoilt = jobs.find(({ hash }) => this.#spoilt.has(hash));
    if (spoilt) throw new SpoiltPicture(spoilt.file);
  }

  #take(origin: string): Uint8Array | undefined {
    const unkept = this.#unkept.get(origin);
    this.#unkept.delete(origin);
    return unkept ?? this.#kept.read(origin);
  }

  #keep(job: PictureJob, answer: PictureAnswer): void {
    if (answer.kind !== "made") {
      this.#spoilt.set(job.hash, answer.kind === "crashed" ? "crashes" : "damaged");
      return;
    }
    for (const [index, version] of job.versions.entries()) {
      const bytes = answer.files[index];
      const origin = originOf(job, version);
      if (bytes && !this.#kept.keep(origin, bytes)) this.#unkept.set(origin, bytes);
    }
  }

  #work(step: string, jobs: readonly PictureJob[], onAnswer: (job: PictureJob, answer: PictureAnswer) => void): void {
    let done = 0;
    workOnPictures(jobs, (index, answer) => {
      const job = jobs[index];
      if (!job) return;
      if (answer.kind === "changed") {
        throw new MachineFault(`\`${job.file}\` changed while the site was built.`, "Build again.");
      }
      onAnswer(job, answer);
      done += 1;
      this.#onProgress({ step, done, total: jobs.length });
    });
  }
}

/** Cut to what tells pictures of one name apart. */
const HASH_LENGTH = 8;

/** What the name of everything made of a picture ends with. */
export function versionHash({ hash }: Pick<PictureSource, "hash">): string {
  return hashOf(`${pictureMaker()} ${hash}`).slice(0, HASH_LENGTH);
}

function factsKey({ hash }: PictureSource): string {
  return hashOf(`picture ${pictureMaker()} ${hash}`);
}

/** All that the bytes of a version depend on. */
function originOf({ hash }: PictureSource, { format, width, height, isLossless }: PictureVersion): string {
  return `${pictureMaker()} ${hash} ${format} ${width}x${height}${isLossless ? " lossless" : ""}`;
}
