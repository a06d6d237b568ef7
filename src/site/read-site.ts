import { checkBlog } from "../check/check-blog.ts";
import { checkSite } from "../check/check-site.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog } from "../model/draft.ts";
import type { PieceFacts } from "../model/entry-content.ts";
import type { EntryId } from "../model/names.ts";
import type { SiteSettings } from "../model/settings.ts";
import type { SourceFile } from "../model/source.ts";
import type { KnownFile } from "../parse/clean-source.ts";
import { groupSources } from "../parse/group-sources.ts";
import { type ParsedBlog, parseBlog } from "../parse/parse-blog.ts";
import { type ParsedSite, parseSite } from "../parse/parse-site.ts";
import { resolveSiteSettings } from "../parse/resolve-site-settings.ts";
import { isUnchanged, type ReadSource } from "../parse/split/edited-source.ts";
import { recallSource, rememberLayout, sourceBeside } from "../parse/split/recall-source.ts";
import type { StretchMemory } from "../parse/split/scan-stretches.ts";
import { type ReadFile, SourceReader } from "./read-sources.ts";
import type { SiteInput } from "./site-input.ts";
import { draftIds, withDrafts } from "./with-drafts.ts";

/** One blog with its texts, as read and checked by itself. */
export interface ReadBlog {
  readonly name: string;
  readonly texts: readonly SourceFile[];
  /** Undefined where the front matter says too little, or a file gave no text. */
  readonly draft: DraftBlog | undefined;
  /** Entries that are drafts and shown because drafts were asked for. */
  readonly draftIds: readonly EntryId[];
}

type CheckedBlog = ParsedBlog & Pick<ReadBlog, "draftIds">;

/** The content folder as read, before any text of an entry is rendered. */
export interface ReadSite {
  readonly settings: SiteSettings;
  readonly site: ParsedSite;
  /** The site's own file, where there is one. */
  readonly siteTexts: readonly SourceFile[];
  readonly blogs: readonly ReadBlog[];
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Problems of files, blogs and the site, without those inside the texts of entries. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads content folders, each time at the cost of what changed since the last time. */
export class SiteReader {
  readonly #readPiece: (text: string) => PieceFacts;
  readonly #stretches: StretchMemory;
  readonly #sourceReader = new SourceReader((file) => this.#readBeside(file));
  #scans = new Map<string, ParsedBlog["scans"]>();
  /** The files of all blogs by path, as they were last read. */
  #files = new Map<string, KnownFile>();

  constructor(readPiece: (text: string) => PieceFacts, stretches: StretchMemory) {
    this.#readPiece = readPiece;
    this.#stretches = stretches;
  }

  /** Reads the content folder; `instead` stands for files of the same path. */
  read({ content, options, layout }: SiteInput, instead: readonly SourceFile[] = []): ReadSite {
    const grouped = groupSources(content.paths);
    const { sources: read, diagnostics } = this.#sourceReader.read(content.files);
    const sources = new Map([...read, ...instead.map((source) => [source.path, source] as const)]);
    const textsOf = (paths: readonly string[]) => paths.flatMap((path) => sources.get(path) ?? []);
    const siteTexts = textsOf(grouped.site === undefined ? [] : [grouped.site]);
    const site = parseSite(siteTexts[0]);
    const resolved = resolveSiteSettings(site, { ...options, noindex: options.drafts });
    const parsed = grouped.blogs.map(({ name, files }) => {
      const texts = textsOf(files);
      const blog = this.#parse(name, texts, resolved.settings, options);
      return { name, texts, ...blog, draft: texts.length === files.length ? blog.draft : undefined };
    });
    this.#keep(parsed);
    return {
      settings: resolved.settings,
      site,
      siteTexts,
      blogs: parsed,
      sources,
      diagnostics: [
        ...(layout === "single" ? [] : [...grouped.diagnostics, ...resolved.diagnostics]),
        ...diagnostics,
        ...site.diagnostics,
        ...parsed.flatMap((blog) => blog.diagnostics),
        ...checkSite(parsed.flatMap(({ draft }) => draft ?? [])),
      ],
    };
  }

  /** Reads what it can of a file as it was read before, in this process or in another. */
  #readBeside({ path, bytes, edit }: ReadFile): ReadSource | undefined {
    const known = this.#files.get(path);
    if (!known) return recallSource({ path, bytes }, this.#stretches);
    const { source, layout, scan } = known;
    return edit && layout && edit.before === source.bytes
      ? sourceBeside({ path, bytes, edit }, layout, scan)
      : undefined;
  }

  #keep(blogs: readonly (Pick<ReadBlog, "name"> & Pick<ParsedBlog, "scans">)[]): void {
    const before = this.#files;
    this.#scans = new Map(blogs.map(({ name, scans }) => [name, scans]));
    this.#files = new Map(blogs.flatMap(({ scans }) => [...scans]));
    for (const [path, file] of this.#files) {
      if (before.get(path) !== file && !isUnchanged(file.source)) rememberLayout(path, file, this.#stretches);
    }
  }

  /** Reads texts of a blog that are no longer those of the content folder; undefined when they have errors now. */
  readEarlier(
    name: string,
    texts: readonly SourceFile[],
    { settings }: ReadSite,
    options: SiteInput["options"],
  ): DraftBlog | undefined {
    const { draft, diagnostics } = this.#parse(name, texts, settings, options);
    return diagnostics.some(({ severity }) => severity === "error") ? undefined : draft;
  }

  #parse(
    name: string,
    files: readonly SourceFile[],
    siteDefaults: SiteSettings,
    options: SiteInput["options"],
  ): CheckedBlog {
    const earlier = this.#scans.get(name);
    const sources = { name, files, siteDefaults, readPiece: this.#readPiece, stretches: this.#stretches };
    const parsed = parseBlog(sources, earlier && { scans: earlier });
    const { draft, diagnostics } = parsed;
    if (!draft) return { ...parsed, draftIds: [] };
    const checked = { ...parsed, diagnostics: [...diagnostics, ...checkBlog(draft, options)] };
    return options.drafts
      ? { ...checked, draft: withDrafts(draft), draftIds: draftIds(draft) }
      : { ...checked, draftIds: [] };
  }
}
