import type { EntryContent, EntryInputs, EntryReferences, LabelDefinition, PieceFacts } from "./entry-content.ts";

/**
 * The Markdown work on one piece of text, each step a pure function of its argument, so that results can be
 * remembered under the hash of the argument. Loaded only when something is unknown: it is the heaviest part of the program.
 */
export interface MarkdownEngine {
  /** Definitions in the text, and whether a heading right after it would be swallowed. */
  readonly readPiece: (text: string) => PieceFacts;
  /** What the text refers to outside itself. */
  readonly readReferences: (
    text: string,
    headline: string | undefined,
    definitions: readonly LabelDefinition[],
  ) => EntryReferences;
  readonly renderEntry: (inputs: EntryInputs) => EntryContent;
}
