import type { DraftBlog, DraftRun } from "../model/draft.ts";
import type { EntryContent, MediaFile, MediaProblem } from "../model/entry-content.ts";
import type { Hash } from "../model/hash.ts";
import type { UtcInstant } from "../model/time.ts";

/** A rendered entry or standfirst, and the hash of all that it depends on. */
export interface RenderedText {
  readonly key: string;
  readonly content: EntryContent;
  /** True where the content has a title and neither corrections, media nor files: a blog need not look at it then. */
  readonly isPlain?: boolean;
}

/** What the entries of a run gave, by their places; the same object as long as all of them give the same. */
export interface RenderedRun {
  /** Undefined for what reaches no output: drafts, withdrawn entries. */
  readonly texts: readonly (RenderedText | undefined)[];
}

/** A blog as typed with everything that was found out about it since. */
export interface BlogMaterial {
  readonly draft: DraftBlog;
  readonly standfirst: RenderedText;
  readonly runs: ReadonlyMap<DraftRun, RenderedRun>;
  /** The file that a path names: as typed in `file`, or in the blog's front matter where `file` is undefined. */
  readonly media: (path: string, file: string | undefined) => MediaFile | MediaProblem;
  /** Names an entry that has neither headline nor text: `Update at 08:05 UTC`. */
  readonly timeInWords: (instant: UtcInstant) => string;
  readonly hash: Hash;
}
