/** What is measured: where the blogs lie, how many entries they have, how often everything runs. */
export interface Setting {
  readonly folder: string;
  readonly size: number;
  readonly runs: number;
}

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly size: number;
  /** By contestant. */
  readonly results: ReadonlyMap<string, Result>;
  readonly unit: Unit;
}

/** Seconds of a process, milliseconds of an edit, or what is counted. */
export type Unit = "s" | "ms" | "files" | "bytes gzip";

export type Result = Measured | Failed;

/** Medians. */
export interface Measured {
  readonly value: number;
  /** Seconds of work of all processors. */
  readonly work: number | undefined;
  /** Peak memory in MiB. */
  readonly peak: number | undefined;
}

/** A peer that could not do what was measured. */
export interface Failed {
  readonly failure: string;
}

/** The figures of a contestant; undefined where it failed or took no part. */
export function measured(result: Result | undefined): Measured | undefined {
  return result && "value" in result ? result : undefined;
}

/** What a peer's failure says, for the table; our own ends the measurements. */
export function failureOf(error: unknown): Failed {
  const [first = "failed"] = (error instanceof Error ? error.message : String(error)).split("\n");
  return { failure: first.replaceAll("|", "/") };
}
