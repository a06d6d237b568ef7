import type { PhrasingContent, RootContent } from "mdast";
import type { CalendarDate, UtcInstant } from "../../model/time.ts";

/** An entry as found elsewhere; its text is a Markdown tree, so that nothing in it is read as markup by chance. */
export interface ImportedEntry {
  /** Line of the source, from 1, on which it begins. */
  readonly line: number;
  readonly instant: UtcInstant;
  readonly headline: readonly PhrasingContent[];
  /** Lines under the heading by name. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly body: readonly RootContent[];
}

/** The front matter by key; `date` is added from the entries. */
export type ImportedSettings = readonly (readonly [name: string, value: string | readonly string[]])[];

/** A live blog as found elsewhere, its entries in the order in which they stand there. */
export interface ImportedBlog {
  readonly settings: ImportedSettings;
  readonly opening: readonly RootContent[];
  readonly newestFirst: boolean;
  readonly entries: readonly ImportedEntry[];
}

/** What became of a place in the source that is not simply text of the new file. */
export interface ImportNote {
  /** `taken` stands in the new file as something else than text; `left-out` does not stand there; `doubt` needs a look. */
  readonly kind: "taken" | "left-out" | "doubt";
  /** Line of the source, from 1. */
  readonly line: number;
  /** The words as they stand there. */
  readonly words: string;
  /** As what it was taken, or why not. */
  readonly reason: string;
}

/** A blog that was changed to pass the checks, and what was changed for that. */
export interface FittedBlog {
  readonly blog: ImportedBlog;
  readonly notes: readonly ImportNote[];
}

/** Why nothing can be imported; `message` says what is wrong, `remedy` what to do. */
export interface ImportRefusal {
  /** `option` asks for an option, `content` says that there is nothing to import. */
  readonly needs: "option" | "content";
  readonly message: string;
  readonly remedy: string;
}

export type ImportResult =
  | { readonly kind: "blog"; readonly blog: ImportedBlog; readonly notes: readonly ImportNote[] }
  | ({ readonly kind: "refused" } & ImportRefusal);

/** What the person says about the source. */
export interface ImportOptions {
  /** First day of the coverage, where the source does not say it. */
  readonly date: CalendarDate | undefined;
  readonly title: string | undefined;
  /** Zone of times without one; undefined for UTC. */
  readonly zone: string | undefined;
  /** The clock. */
  readonly now: UtcInstant;
}
