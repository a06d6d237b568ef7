import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog, DraftText } from "../model/draft.ts";
import type { PieceFacts } from "../model/entry-content.ts";
import type { BlogSettings, EntryOrder, SiteSettings } from "../model/settings.ts";
import type { CalendarDate } from "../model/time.ts";
import { blogSettings, orderOf, settingSpans, slugOf } from "./blog-settings.ts";
import { type CleanSource, cleanSource, type KnownFile } from "./clean-source.ts";
import { BLOG_KEYS, PART_KEYS } from "./front-matter/blog-keys.ts";
import { readFrontMatter, type Settings } from "./front-matter/read-front-matter.ts";
import { draftPart, type PartSource, type PlacedPart, partProblems, placePart, scanProblems } from "./parse-part.ts";
import { dayOfFileName } from "./part-day.ts";
import { numberMinutes } from "./resolve/assign-ids.ts";
import { standfirstOf } from "./resolve/standfirst.ts";
import { withoutDoubtfulFixes } from "./source/clean-text.ts";
import type { ReadSource } from "./split/edited-source.ts";
import type { StretchMemory } from "./split/scan-stretches.ts";

/** What a blog takes from the site where its own front matter is silent. */
export type SiteDefaults = Pick<SiteSettings, "lang" | "order" | "showZone">;

/** All that the parse of one blog depends on. */
export interface BlogSources {
  /** File or folder name in `content/` without `.md`. */
  readonly name: string;
  /** The file with the blog's front matter first, then the further parts in their order. */
  readonly files: readonly ReadSource[];
  readonly siteDefaults: SiteDefaults;
  /** The Markdown engine's view of a piece: asked only where the line scanner cannot be sure. */
  readonly readPiece: (text: string) => PieceFacts;
  /** Where stretches of files that were split before are remembered; without it every file is read as new. */
  readonly stretches?: StretchMemory;
}

/** A blog as typed with its problems. */
export interface ParsedBlog {
  /** Undefined where title, date or address are missing. */
  readonly draft: DraftBlog | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What was found in each file, by path: with it the next version costs only what changed. */
  readonly scans: ReadonlyMap<string, KnownFile>;
}

/** A file that is split, with what its front matter and its name say about all of its entries. */
interface ReadFile extends Omit<PartSource, "day"> {
  readonly known: KnownFile;
  readonly date: CalendarDate | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the files of one blog. The result depends on the sources alone; `earlier`, what the last call gave, only saves
 * work: pieces of text that did not change are not read again.
 */
export function parseBlog(sources: BlogSources, earlier?: Pick<ParsedBlog, "scans">): ParsedBlog {
  const [first, ...further] = sources.files;
  if (!first) return { draft: undefined, diagnostics: [], scans: new Map() };
  const tools = { readPiece: sources.readPiece, memory: sources.stretches };
  const read = (file: ReadSource): CleanSource => cleanSource(file, tools, earlier?.scans.get(file.path));
  const { front, main } = readMain(read(first));
  const files = [main, ...further.map((file) => readFurther(read(file), main.written))];
  const { slug, diagnostics: slugProblems } = slugOf(sources.name, first.path, front);
  const settings = blogSettings(front, slug, sources.siteDefaults);
  const problems = [...files.flatMap((file) => file.diagnostics), ...slugProblems];
  const parsed = settings ? draftBlog(sources.name, settings, front, files) : withoutDraft(files);
  const cleaned = files.flatMap(({ known }) => known.cleaned);
  return { ...parsed, diagnostics: withoutDoubtfulFixes([...cleaned, ...problems, ...parsed.diagnostics], cleaned) };
}

function withoutDraft(files: readonly ReadFile[]): ParsedBlog {
  return {
    draft: undefined,
    diagnostics: files.flatMap(scanProblems),
    scans: scansOf(files),
  };
}

function scansOf(files: readonly ReadFile[]): ParsedBlog["scans"] {
  return new Map(files.map(({ file, known }) => [file, known]));
}

type BlogFrontMatter = Settings<typeof BLOG_KEYS>;

function readMain(source: CleanSource): { readonly front: BlogFrontMatter; readonly main: ReadFile } {
  const { path, frontText, memory } = source;
  const front = readFrontMatter(path, frontText, BLOG_KEYS, "blog");
  const known = source.split(front.bodyOffset);
  const main = {
    file: path,
    known,
    memory,
    scan: known.scan,
    line: front.bodyLine,
    date: undefined,
    written: orderOf(front.settings.written?.value),
    authors: undefined,
    diagnostics: front.diagnostics,
  };
  return { front: front.settings, main };
}

function readFurther(source: CleanSource, written: EntryOrder | undefined): ReadFile {
  const { path, frontText, memory } = source;
  const front = readFrontMatter(path, frontText, PART_KEYS, "part");
  const known = source.split(front.bodyOffset);
  const { date } = front.settings;
  const named = date ? { date: date.value, diagnostics: [] } : dayOfFileName(path);
  return {
    file: path,
    known,
    memory,
    scan: known.scan,
    line: front.bodyLine,
    date: named.date,
    written: orderOf(front.settings.written?.value) ?? written,
    authors: front.settings.authors?.value,
    diagnostics: [...front.diagnostics, ...named.diagnostics],
  };
}

function draftBlog(
  name: string,
  settings: BlogSettings,
  front: BlogFrontMatter,
  files: readonly ReadFile[],
): ParsedBlog {
  const placed = files.map((file) => placePart({ ...file, day: dayOf(file, settings.date) }));
  const numbers = numberMinutes(placed);
  const parts = placed.map((part, index) => draftPart(part, numbers[index] ?? []));
  const draft: DraftBlog = {
    name,
    file: files[0]?.file ?? "",
    settings,
    settingSpans: settingSpans(front),
    standfirst: mainStandfirst(placed, settings.title),
    parts,
  };
  const diagnostics = placed.flatMap((part, index) => partProblems(part, index === 0 ? settings.title : undefined));
  return { draft, diagnostics, scans: scansOf(files) };
}

function dayOf({ date }: ReadFile, blogDate: CalendarDate): PartSource["day"] {
  return date ? { date, from: "part" } : { date: blogDate, from: "blog" };
}

function mainStandfirst([main]: readonly PlacedPart[], title: string): DraftText {
  const [first] = main?.placed ?? [];
  if (!first) return { file: main?.source.file ?? "", start: { line: 1, column: 1 }, text: "" };
  return standfirstOf(first.run.placed, first.place, title);
}
