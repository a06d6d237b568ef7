import type { EntryId } from "./names.ts";
import type { RunGlance } from "./run-glance.ts";
import type { BlogSettings, Byline } from "./settings.ts";
import type { Located, SourcePosition, SourceSpan } from "./source.ts";
import type { CalendarDate, TimeOfDay, UtcInstant } from "./time.ts";

/**
 * A stretch of Markdown of one file; `text` has line feeds only and no control characters. Dashes right under a sentence
 * are asterisks here, a rule; headings of the first and second level, with number signs or underlined, may stand in it
 * and are shown as if they were of the third.
 */
export interface DraftText {
  readonly file: string;
  /** Where the first character of `text` stands in the file. */
  readonly start: SourcePosition;
  readonly text: string;
}

/** Attribute lines of an entry, typed but not yet checked against anything outside the entry. */
export interface DraftAttributes {
  readonly authors?: Located<readonly string[]>;
  readonly tags?: Located<readonly string[]>;
  readonly id?: Located<EntryId>;
  readonly was?: Located<EntryId>;
  readonly withdrawn?: Located<string>;
  readonly key?: Located<boolean>;
  readonly pinned?: Located<boolean>;
  readonly draft?: Located<boolean>;
  readonly breaking?: Located<boolean>;
  readonly updated?: Located<DraftMoment>;
  readonly image?: Located<string>;
}

/** A time as typed, `08:02` or `2020-01-04 08:02`; resolved against the entry's own day where it has no date. */
export interface DraftMoment {
  readonly date?: CalendarDate;
  readonly time: TimeOfDay;
  readonly instant: UtcInstant;
}

/** One entry as typed, with its date and identity resolved. */
export interface DraftEntry {
  /** The whole heading line. */
  readonly heading: SourceSpan;
  /** The time (and date) inside the heading. */
  readonly time: Located<TimeOfDay>;
  /** The full date where the heading carries one. */
  readonly ownDate?: Located<CalendarDate>;
  /** How the date was found: decides which checks apply. */
  readonly dateFrom: "own" | "day-heading" | "part" | "blog";
  readonly instant: UtcInstant;
  readonly id: EntryId;
  /** Inline Markdown of the headline; undefined where the heading is only a time. */
  readonly headline?: DraftText;
  readonly attributes: DraftAttributes;
  /** What follows heading and attributes. */
  readonly body: DraftText;
  /** Stands for the words of the entry: the same object while nobody edits them, wherever in the file they move to. */
  readonly words: object;
}

/** A step of more minutes than these against the direction of a file is no slip in the order but midnight. */
export const JUMP_MINUTES = 12 * 60;

/** How the file runs: the majority of neighbours decides, `written` overrides. */
export interface FileDirection {
  readonly order: "newest-first" | "oldest-first";
  readonly from: "written" | "unanimous" | "majority" | "none";
}

/** The ids of entries in a row: those of thousands need not be made for the few that somebody asks for. */
export interface EntryIds {
  readonly at: (place: number) => EntryId | undefined;
}

/** Entries that stand side by side in a file: what nobody edited is looked at as a whole. */
export interface DraftRun {
  /**
   * Stands for the words, dates and ids of its entries, wherever in the file they stand: a hash that lasts; empty where nothing may be
   * remembered of the run.
   */
  readonly name: string;
  /** Stands for the same while a process lasts, and is the same object as long. */
  readonly identity: object;
  readonly glance: RunGlance;
  readonly ids: EntryIds;
  /** The line of the file at which the run starts. */
  readonly line: number;
  /** Made when somebody asks for them. */
  readonly entries: readonly DraftEntry[];
}

/** One file of a blog. */
export interface DraftPart {
  readonly file: string;
  readonly direction: FileDirection;
  /** Who writes this part, where its front matter says so: stands before the blog's authors. */
  readonly authors?: readonly Byline[];
  /** All entries in the file's order, drafts included. */
  readonly runs: readonly DraftRun[];
}

/** All entries of a file, made if nobody has asked for them before. */
export function entriesOfPart({ runs }: Pick<DraftPart, "runs">): readonly DraftEntry[] {
  const [first, ...others] = runs;
  return others.length === 0 ? (first?.entries ?? []) : runs.flatMap(({ entries }) => entries);
}

/** One blog as typed: settings, standfirst and all entries of all parts. */
export interface DraftBlog {
  /** File or folder name in `content/` without `.md`: what `held` lists name. */
  readonly name: string;
  /** The file with the blog's front matter. */
  readonly file: string;
  readonly settings: BlogSettings;
  /** Spans of front matter values by key, for checks. */
  readonly settingSpans: Readonly<Record<string, SourceSpan>>;
  readonly standfirst: DraftText;
  readonly parts: readonly DraftPart[];
}
