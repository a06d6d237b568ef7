import type { ThreadStart } from "../../thread-start.ts";

/** What the thread is started with. */
export interface WritingStart extends ThreadStart {
  /** Where the program puts the bytes of files. */
  readonly room: SharedArrayBuffer;
}

/** A file to be written, and where in the room its bytes stand. */
export interface WritingFile {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Several files at once, because each message takes as long as a small file. */
export interface WritingJob {
  readonly files: readonly WritingFile[];
}

/** SHA-256 of the files of a job in their order, in hex; where one could not be written, of those before it, and why. */
export interface WritingAnswer {
  readonly hashes: readonly string[];
  readonly fault?: { readonly code: string | undefined; readonly message: string } | undefined;
}
