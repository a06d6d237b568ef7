import type { Diagnostic } from "../model/diagnostic.ts";
import type { UtcInstant } from "../model/time.ts";
import type { FileChange } from "./output/plan-output.ts";

/** Which content, as a person in the working directory would name it. */
export interface ContentRequest {
  readonly cwd: string;
  /** Variables of the environment: hosts tell the site's address there. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The clock in milliseconds since 1970. */
  readonly now: () => number;
}

export interface BuildRequest extends ContentRequest {
  /** One file or blog folder outside a site; undefined builds the site in `content/`. */
  readonly file: string | undefined;
  readonly out: string | undefined;
  readonly url: string | undefined;
  readonly keepGoing: boolean;
  readonly allowFuture: boolean;
  readonly drafts: boolean;
  readonly adopt: boolean;
  /** Where to list what changed. */
  readonly changed: string | undefined;
  readonly onProgress: (progress: Progress) => void;
}

export interface CheckRequest extends ContentRequest {
  /** Files or blog folders to report on; none checks everything. */
  readonly files: readonly string[];
  /** Texts that stand for files on the disk, or for new ones, by absolute path: what a command is about to write. */
  readonly instead?: ReadonlyMap<string, string>;
}

/** How far a build is. */
export interface Progress {
  /** `Rendering`, `Writing`. */
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** Problems, with file names from the content folder on. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** Texts by the file names of the diagnostics. */
  readonly sources: ReadonlyMap<string, string>;
  /** Absolute path of the folder that the file names start from. */
  readonly contentFolder: string;
  /** What else the person should know: a damaged memory, say. */
  readonly notes: readonly string[];
}

export interface BuildFindings extends Findings {
  /** Names of the blogs with errors; nothing of them was written. */
  readonly held: readonly string[];
  /** Those of them whose last good text was built in their place. */
  readonly builtFromLastGood: readonly string[];
  /** False when anything waits for an error to be put right: the site as it is should not be deployed. */
  readonly complete: boolean;
  readonly blogs: number;
  readonly outFolder: string;
  /** Files that the output folder holds now. */
  readonly files: number;
  readonly changes: readonly FileChange[];
  /** When the clock alone will make another build of the same content: an entry that lies ahead is let in. */
  readonly dueAt: UtcInstant | undefined;
}
