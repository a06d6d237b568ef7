import type { SourcePosition, SourceSpan } from "./source.ts";

/** An error holds its blog; a warning does not, unless the run is strict; a note never does. */
export type Severity = "error" | "warning" | "note";

/** Replaces the text of a span. Edits of one fix do not overlap. */
export interface TextEdit {
  readonly span: SourceSpan;
  readonly text: string;
}

/** A repair that is safe to make without asking. */
export interface Fix {
  readonly description: string;
  readonly edits: readonly TextEdit[];
}

/** A problem for the writer. Survives JSON. The place is never in the text. */
export interface Diagnostic {
  /** Permanent; a key of the table of codes. */
  readonly code: string;
  readonly severity: Severity;
  readonly span: SourceSpan;
  /** What is wrong, with the words as typed, and why. */
  readonly message: string;
  /** What to write instead. */
  readonly remedy: string;
  readonly fix?: Fix;
}

/** Position in a piece of text: line 1, column 1 is the first character of `EntryInputs.text`; line 0 is the headline. */
export interface RelativeSpan {
  readonly start: SourcePosition;
  readonly end: SourcePosition;
}

/** A diagnostic remembered with the entry, wherever the entry stands in its file. */
export interface RelativeDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly span: RelativeSpan;
  readonly message: string;
  readonly remedy: string;
  readonly fix?: {
    readonly description: string;
    readonly edits: readonly { readonly span: RelativeSpan; readonly text: string }[];
  };
}
