/**
 * Where text stands in the writer's files.
 *
 * Lines and columns count from 1. A column is a UTF-16 code unit, as editors and the Markdown parser count
 * (an emoji is two); a byte order mark is dropped before counting.
 */

/** A text file as read from the content folder. */
export interface SourceFile {
  /** Path from the content folder, with `/` between names: `vote/2020-01-03.md`. */
  readonly path: string;
  /** The decoded text: no byte order mark; line ends as the writer has them. */
  readonly text: string;
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
