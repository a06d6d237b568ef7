import type { EntryContent, MediaFile } from "./entry-content.ts";
import type { EntryId } from "./names.ts";
import type { BlogSettings, Byline } from "./settings.ts";
import type { CalendarDate, UtcInstant } from "./time.ts";

interface EntryBase {
  readonly id: EntryId;
  readonly instant: UtcInstant;
  /** The day under whose heading the entry stands. */
  readonly day: CalendarDate;
  /** The latest of the entry's time, `updated:` and its corrections. */
  readonly updatedAt: UtcInstant;
  /** Hash of all that the entry's own markup depends on. */
  readonly key: string;
  /** The run that it was typed in, where all of it follows from that; its keys need not be made for what asks for the run's. */
  readonly run?: EntryRun | undefined;
  /** Its place in the run. */
  readonly place?: number;
  /** Words that stand for the same as the key, and take no hash to be made; undefined where the key is at hand. */
  readonly stamp?: string;
  /** True where it surely is no key event, shows no files, and did not change since its time: what lists such entries passes it by. */
  readonly isBare?: boolean;
}

/** Entries that were typed in a row, as published. */
export interface EntryRun {
  /** Stands for the keys of all of them. */
  readonly key: string;
}

/** One timestamped item under one time heading. */
export interface PublishedEntry extends EntryBase {
  readonly kind: "published";
  readonly isKey: boolean;
  readonly isBreaking: boolean;
  readonly isPinned: boolean;
  readonly bylines: readonly Byline[];
  /** True when the entry names its own authors. */
  readonly hasOwnBylines: boolean;
  readonly tags: readonly string[];
  /** Path below the output folder of the lead picture. */
  readonly image: EntryImage | undefined;
  /** Plain words that stand for the entry in lists: headline, else first sentence, else the time in words. */
  readonly title: string;
  readonly content: EntryContent;
  /** Whether its text shows pictures or leads to files of the site. */
  readonly hasFiles: boolean;
}

/** An entry taken back: a notice keeps its place and address; its text reaches no output. */
export interface WithdrawnEntry extends EntryBase {
  readonly kind: "withdrawn";
  readonly reason: string;
}

export type Entry = PublishedEntry | WithdrawnEntry;

export interface EntryImage {
  /** Path below the output folder. */
  readonly path: string;
  readonly type: string;
  readonly alt: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly versions?: MediaFile["versions"];
  readonly colour?: MediaFile["colour"];
}

/** A correction with the entry it belongs to; `entry` is undefined for one in the standfirst. */
export interface Correction {
  readonly entry: EntryId | undefined;
  /** What stands for the entry in lists; undefined for the standfirst. */
  readonly title: string | undefined;
  /** The notice's time, else the entry's. */
  readonly at: UtcInstant;
  /** Number within the entry, from 1. */
  readonly number: number;
  readonly notice: EntryContent["corrections"][number];
}

/** One page of rolling coverage, checked and in order. */
export interface LiveBlog {
  readonly settings: BlogSettings;
  readonly standfirst: EntryContent;
  /** Hash of all that the standfirst depends on. */
  readonly standfirstKey: string;
  /** Every entry but drafts, newest first, within a minute the later one first. */
  readonly entries: readonly Entry[];
  /** The one entry shown first whatever its time. */
  readonly pinned: EntryId | undefined;
  /** Newest first, over all entries. */
  readonly corrections: readonly Correction[];
  /** Old id to present id. */
  readonly formerIds: Readonly<Record<string, EntryId>>;
  /** First minute of the coverage: the first entry, else the blog's date. */
  readonly startedAt: UtcInstant;
  /** The newest change anywhere in the blog. */
  readonly updatedAt: UtcInstant;
  readonly image: EntryImage | undefined;
}
