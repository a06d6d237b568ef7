import type { DraftBlog } from "../model/draft.ts";
import type { EntryContent, MediaFile, MediaProblem } from "../model/entry-content.ts";
import type { Hash } from "../model/hash.ts";
import type { EntryId } from "../model/names.ts";
import type { UtcInstant } from "../model/time.ts";

/** A rendered entry or standfirst, and the hash of all that it depends on. */
export interface RenderedText {
  readonly key: string;
  readonly content: EntryContent;
}

/** A blog as typed with everything that was found out about it since. */
export interface BlogMaterial {
  readonly draft: DraftBlog;
  readonly standfirst: RenderedText;
  /** By id; what is not here (drafts, withdrawn entries) reaches no output. */
  readonly entries: ReadonlyMap<EntryId, RenderedText>;
  /** The file that a path names: as typed in `file`, or in the blog's front matter where `file` is undefined. */
  readonly media: (path: string, file: string | undefined) => MediaFile | MediaProblem;
  /** Names an entry that has neither headline nor text: `Update at 08:05 UTC`. */
  readonly timeInWords: (instant: UtcInstant) => string;
  readonly hash: Hash;
}
