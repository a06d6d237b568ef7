/**
 * Where text stands in the writer's files.
 *
 * Lines and columns count from 1. A column is a UTF-16 code unit, as editors and the Markdown parser count
 * (an emoji is two); a byte order mark is dropped before counting.
 */

/** Why a file of the content folder could not be read. */
export type ReadProblem =
  /** This user may not read it. */
  | "forbidden"
  /** A link that leads nowhere, or a file that went away. */
  | "missing"
  /** A link that leads out of the content folder. */
  | "outside"
  /** A folder, a device, a pipe. */
  | "no-file"
  | "too-large"
  /** It kept changing while it was read. */
  | "restless";

/** The bytes of a file, which need not lie in one piece: an array of bytes is some. */
export interface FileBytes {
  readonly length: number;
  /** The bytes between two offsets, to the end where only one is given. */
  readonly subarray: (start: number, end?: number) => Uint8Array;
  /** The offset of a byte from an offset on, or -1. */
  readonly indexOf: (byte: number, from?: number) => number;
}

/** Where bytes of a file differ from those that were read of it before: what stands outside is the same in both. */
export interface ByteEdit {
  readonly before: FileBytes;
  /** Offset of the first byte that differs, in both. */
  readonly start: number;
  /** Offset behind the last one, now and before. */
  readonly end: number;
  readonly endBefore: number;
}

/** A Markdown file as the disk gave it, or why it gave none. */
export type RawFile =
  | { readonly path: string; readonly bytes: FileBytes; readonly edit?: ByteEdit | undefined }
  | { readonly path: string; readonly problem: ReadProblem };

/** What lies in a content folder, names that start with `_` or `.` left out. */
export interface ContentFolder {
  /** Every file with a name that ends in `.md`, in code-unit order of paths. */
  readonly files: readonly RawFile[];
  /** Paths of all files, those too, in code-unit order. */
  readonly paths: readonly string[];
}

/** A text file as read from the content folder. */
export interface SourceFile {
  /** Path from the content folder, with `/` between names: `vote/2020-01-03.md`. */
  readonly path: string;
  /** The decoded text: no byte order mark; line ends as the writer has them. */
  readonly text: string;
  /** The text as UTF-8, where it was read as such. */
  readonly bytes?: FileBytes | undefined;
}

export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** A range in one file; `end` is the position after the last character. */
export interface SourceSpan {
  readonly file: string;
  readonly start: SourcePosition;
  readonly end: SourcePosition;
}

/** A value with the place it was typed at. */
export interface Located<T> {
  readonly value: T;
  readonly span: SourceSpan;
}
