import type { Severity } from "../model/diagnostic.ts";
import type { ReadProblem } from "../model/source.ts";

/**
 * A small content folder: path to text, to bytes where the text's encoding matters, or to the reason why the disk does
 * not give the file. One text alone stands for a blog `blog.md`.
 */
export type ExampleFiles = string | Readonly<Record<string, string | Uint8Array | UnreadExample | LongExample>>;

export interface UnreadExample {
  readonly problem: ReadProblem;
}

/** A file of which only the size matters. */
export interface LongExample {
  /** Units of 1,048,576 bytes. */
  readonly mebibytes: number;
}

/** Everything that is said about one code; `wirecopy explain CODE` prints it and its examples are its test. */
export interface DiagnosticPage {
  readonly severity: Severity;
  /** One line without a full stop: "An entry heading has no valid time". */
  readonly title: string;
  /** Why it is a problem for readers or colleagues: one to three sentences. */
  readonly why: string;
  /** Content that gives this code. */
  readonly wrong: ExampleFiles;
  /** The same content put right: gives no diagnostic but notes. */
  readonly right: ExampleFiles;
  /** True when `wirecopy fix` repairs `wrong` into something that no longer gives this code. */
  readonly fixable: boolean;
}
