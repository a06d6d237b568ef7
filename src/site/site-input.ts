import type { CheckOptions } from "../check/check-blog.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { EntryId } from "../model/names.ts";
import type { SiteFiles } from "../model/site-files.ts";
import type { ContentFolder, SourceFile } from "../model/source.ts";
import type { UtcInstant } from "../model/time.ts";
import type { SiteOptions } from "../parse/resolve-site-settings.ts";
import type { Layout } from "../render/addresses.ts";

/** What stands in place of a blog's name for the texts of `index.md`. */
export const SITE_NAME = "index";

/** Everything that a build depends on beside the ports. */
export interface SiteInput {
  readonly content: ContentFolder;
  readonly layout: Layout;
  readonly options: Omit<SiteOptions, "noindex"> & CheckOptions & { readonly drafts: boolean };
  /**
   * The texts of a blog (or of the site's own file, under {@link SITE_NAME}) from the last build in which it had no error;
   * undefined builds nothing in place of a held blog.
   */
  readonly lastGood: ((name: string) => readonly SourceFile[] | undefined) | undefined;
}

/** What a build gives: files as values and everything there is to say about the content. */
export interface BuiltSite {
  readonly diagnostics: readonly Diagnostic[];
  /** The texts of the files that diagnostics name. */
  readonly sources: ReadonlyMap<string, string>;
  /** Empty when the site's own settings cannot be trusted: then nothing is to be written. */
  readonly files: SiteFiles;
  /** What local addresses start with: empty, or `/news`. */
  readonly basePath: string;
  /** Names of the blogs with errors, in order. */
  readonly held: readonly string[];
  /** Those of them whose last good text is in `files`. */
  readonly builtFromLastGood: readonly string[];
  /** False while a held blog waits, whose files of the last build stay: `files` holds none of the whole site then. */
  readonly complete: boolean;
  /** Texts of everything without errors, by name, to be kept for later builds. */
  readonly good: ReadonlyMap<string, readonly SourceFile[]>;
  readonly blogs: number;
  readonly entries: number;
  /** Entries that stand there as drafts, by the local address of their blog; empty unless drafts were asked for. */
  readonly drafts: readonly { readonly blog: string; readonly id: EntryId }[];
  /** When the clock alone will make another build of the same content: an entry that lies ahead is let in. */
  readonly dueAt: UtcInstant | undefined;
}
