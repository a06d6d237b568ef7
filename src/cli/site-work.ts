import type { Diagnostic } from "../model/diagnostic.ts";

/** Which content, as typed at the command line. */
export interface ContentRequest {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => number;
}

/** What `build` was asked for. */
export interface BuildRequest extends ContentRequest {
  /** One file or blog folder outside a site; undefined builds the site in `content/`. */
  readonly file: string | undefined;
  readonly out: string | undefined;
  readonly url: string | undefined;
  readonly keepGoing: boolean;
  readonly allowFuture: boolean;
  readonly drafts: boolean;
  readonly adopt: boolean;
  /** Where to list the addresses that changed. */
  readonly changed: string | undefined;
  readonly onProgress: (progress: Progress) => void;
}

/** How far a build is. */
export interface Progress {
  /** `Reading`, `Rendering`, `Writing`. */
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** What `check` was asked for. */
export interface CheckRequest extends ContentRequest {
  /** Files or blog folders to report on; none checks everything. */
  readonly files: readonly string[];
}

/** Problems, with file names as the sources have them. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** Texts by the file names of the diagnostics. */
  readonly sources: ReadonlyMap<string, string>;
  /** Absolute path of the folder that these file names start from. */
  readonly contentFolder: string;
}

/** What became of the output folder. */
export interface BuildFindings extends Findings {
  /** Names of the blogs with errors; nothing of them was written. */
  readonly held: readonly string[];
  /** Those of them whose last good text was built in their place. */
  readonly builtFromLastGood: readonly string[];
  /** False when anything waits for an error to be put right: the site as it is should not be deployed. */
  readonly complete: boolean;
  readonly blogs: number;
  /** Absolute path. */
  readonly outFolder: string;
  /** Files that the output folder holds now. */
  readonly files: number;
  readonly changes: readonly { readonly change: "new" | "changed" | "deleted"; readonly path: string }[];
}

/** What the commands need from the edge. A request that could do harm throws `WrongUse`. */
export interface SiteWork {
  readonly build: (request: BuildRequest) => Promise<BuildFindings>;
  readonly check: (request: CheckRequest) => Promise<Findings>;
  /** Builds, then again after each change, until the signal. */
  readonly watch: (
    request: BuildRequest,
    onBuilt: (findings: BuildFindings) => void,
    signal: AbortSignal,
  ) => Promise<void>;
}
