import type { DraftBlog, DraftRun } from "../model/draft.ts";
import type { EntryContent, MediaFile, MediaProblem } from "../model/entry-content.ts";
import type { Hash } from "../model/hash.ts";
import type { UtcInstant } from "../model/time.ts";

/** A rendered entry or standfirst, and the hash of all that it depends on. */
export interface RenderedText {
  readonly key: string;
  readonly content: EntryContent;
}

/** What the entries of a run gave; the same object as long as all of them give the same. */
export interface RenderedRun {
  /** Stands for the keys of all texts. */
  readonly key: string;
  /** By their places; undefined for what reaches no output: drafts, withdrawn entries. */
  readonly texts: RunTexts;
  readonly notable: NotablePlaces;
}

/** Where in a run texts say more than most: of the others nobody need ask it. */
export interface NotablePlaces {
  /** Texts without words, so that the time in words is their title. */
  readonly untitled: readonly number[];
  /** Those with corrections. */
  readonly corrected: readonly number[];
  /** Those that show pictures or lead to files of the site. */
  readonly withFiles: readonly number[];
}

/** The texts of a run: those of thousands need not be made for the few that somebody asks for. */
export interface RunTexts {
  readonly at: (place: number) => RenderedText | undefined;
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
