import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog, DraftText } from "../model/draft.ts";
import type { PieceFacts } from "../model/entry-content.ts";
import type { BlogSettings, EntryOrder, SiteSettings } from "../model/settings.ts";
import type { SourceFile } from "../model/source.ts";
import type { CalendarDate } from "../model/time.ts";
import { blogSettings, orderOf, settingSpans, slugOf } from "./blog-settings.ts";
import { BLOG_KEYS, PART_KEYS } from "./front-matter/blog-keys.ts";
import { readFrontMatter, type Settings } from "./front-matter/read-front-matter.ts";
import { draftPart, type PartSource, type PlacedPart, pieceProblems, placePart } from "./parse-part.ts";
import { dayOfFileName } from "./part-day.ts";
import { assignIds } from "./resolve/assign-ids.ts";
import { standfirstOf } from "./resolve/standfirst.ts";
import { textBeforeEntries, textUnderDays, titleLines } from "./resolve/text-problems.ts";
import { cleanText } from "./source/clean-text.ts";
import { scanFile } from "./split/scan-file.ts";
import type { FileScan } from "./split/scanned-piece.ts";

/** What a blog takes from the site where its own front matter is silent. */
export type SiteDefaults = Pick<SiteSettings, "lang" | "order" | "showZone">;

/** All that the parse of one blog depends on. */
export interface BlogSources {
  /** File or folder name in `content/` without `.md`. */
  readonly name: string;
  /** The file with the blog's front matter first, then the further parts in their order. */
  readonly files: readonly SourceFile[];
  readonly siteDefaults: SiteDefaults;
  /** The Markdown engine's view of a piece: asked only where the line scanner cannot be sure. */
  readonly readPiece: (text: string) => PieceFacts;
}

/** A blog as typed with its problems. */
export interface ParsedBlog {
  /** Undefined where title, date or address are missing. */
  readonly draft: DraftBlog | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** How each file was split, by path: with it the next version costs only its changed pieces. */
  readonly scans: ReadonlyMap<string, FileScan>;
}

/** A file that is split, with what its front matter and its name say about all of its entries. */
interface ReadFile extends Omit<PartSource, "day"> {
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
  const scan: ScanText = (path, text) => scanFile(text, sources.readPiece, earlier?.scans.get(path));
  const { front, main } = readMain(first, scan);
  const written = main.written;
  const files = [main, ...further.map((file) => readFurther(file, scan, written))];
  const { slug, diagnostics: slugProblems } = slugOf(sources.name, first.path, front);
  const settings = blogSettings(front, slug, sources.siteDefaults);
  const drafted = settings
    ? draftBlog(sources.name, settings, front, files)
    : { draft: undefined, diagnostics: files.flatMap(pieceProblems) };
  return {
    draft: drafted.draft,
    diagnostics: [...files.flatMap((file) => file.diagnostics), ...slugProblems, ...drafted.diagnostics],
    scans: new Map(files.map((file) => [file.file, file.scan])),
  };
}

type ScanText = (path: string, text: string) => FileScan;
type BlogFrontMatter = Settings<typeof BLOG_KEYS>;

function readMain(file: SourceFile, scan: ScanText): { readonly front: BlogFrontMatter; readonly main: ReadFile } {
  const { text, diagnostics } = cleanText(file);
  const front = readFrontMatter(file.path, text, BLOG_KEYS, "blog");
  const main = {
    file: file.path,
    scan: scan(file.path, text.slice(front.bodyOffset)),
    line: front.bodyLine,
    date: undefined,
    written: orderOf(front.settings.written?.value),
    authors: undefined,
    diagnostics: [...diagnostics, ...front.diagnostics],
  };
  return { front: front.settings, main };
}

function readFurther(file: SourceFile, scan: ScanText, written: EntryOrder | undefined): ReadFile {
  const { text, diagnostics } = cleanText(file);
  const front = readFrontMatter(file.path, text, PART_KEYS, "part");
  const { date } = front.settings;
  const named = date ? { date: date.value, diagnostics: [] } : dayOfFileName(file.path);
  return {
    file: file.path,
    scan: scan(file.path, text.slice(front.bodyOffset)),
    line: front.bodyLine,
    date: named.date,
    written: orderOf(front.settings.written?.value) ?? written,
    authors: front.settings.authors?.value,
    diagnostics: [...diagnostics, ...front.diagnostics, ...named.diagnostics],
  };
}

function draftBlog(
  name: string,
  settings: BlogSettings,
  front: BlogFrontMatter,
  files: readonly ReadFile[],
): { readonly draft: DraftBlog; readonly diagnostics: readonly Diagnostic[] } {
  const parts = files.map((file) => placePart({ ...file, day: dayOf(file, settings.date) }));
  const ids = assignIds(parts);
  const drafted = parts.map((part, index) => draftPart(part, ids[index] ?? []));
  const draft: DraftBlog = {
    name,
    file: files[0]?.file ?? "",
    settings,
    settingSpans: settingSpans(front),
    standfirst: mainStandfirst(parts, settings.title),
    parts: drafted.map(({ part }) => part),
  };
  const diagnostics = [
    ...parts.flatMap(({ placed }, index) => [
      ...textUnderDays(placed),
      ...titleLines(placed, index === 0 ? settings.title : undefined),
      ...(index === 0 ? [] : textBeforeEntries(placed)),
    ]),
    ...drafted.flatMap((each) => each.diagnostics),
  ];
  return { draft, diagnostics };
}

function dayOf({ date }: ReadFile, blogDate: CalendarDate): PartSource["day"] {
  return date ? { date, from: "part" } : { date: blogDate, from: "blog" };
}

function mainStandfirst([main]: readonly PlacedPart[], title: string): DraftText {
  if (!main) return { file: "", start: { line: 1, column: 1 }, text: "" };
  return standfirstOf(main.placed, main.source.file, title);
}
