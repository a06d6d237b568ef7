import { assembleSite } from "../assemble/assemble-site.ts";
import { nextMomentDue } from "../check/entries-ahead-of-clock.ts";
import { picturesExist } from "../check/pictures-exist.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog } from "../model/draft.ts";
import type { EntryContent } from "../model/entry-content.ts";
import type { LiveBlog } from "../model/live-blog.ts";
import type { OutputFile } from "../model/output-file.ts";
import type { SiteSettings } from "../model/settings.ts";
import type { SiteFiles } from "../model/site-files.ts";
import type { SourceFile } from "../model/source.ts";
import { instantFromMilliseconds } from "../model/time.ts";
import { type Addresses, createAddresses } from "../render/addresses.ts";
import type { RenderContext } from "../render/context.ts";
import { renderSite } from "../render/render-site.ts";
import { expectShareImages } from "../render/share-images/blog-share-images.ts";
import { type BlogSurroundings, type ComposedBlog, composeBlog, findFile, pieceContexts } from "./compose-blog.ts";
import { indexEntries } from "./entry-index.ts";
import { EntryWork } from "./entry-work.ts";
import { heldNames } from "./held-names.ts";
import { rememberPieceFacts } from "./piece-facts.ts";
import { placeDiagnostic } from "./place-diagnostic.ts";
import type { Ports } from "./ports.ts";
import { type ReadSite, SiteReader } from "./read-site.ts";
import { RunWork } from "./run-work.ts";
import { type BuiltSite, SITE_NAME, type SiteInput } from "./site-input.ts";
import { withoutConsequences } from "./without-consequences.ts";

/**
 * Builds a site from its content, the one place that knows the order: read, check, render entries, assemble, render files.
 *
 * A builder may be used again and again: it keeps what it worked out, so that the next build costs what changed. The
 * result depends on the input and the ports alone, never on earlier builds.
 */
export class SiteBuilder {
  readonly #ports: Ports;
  readonly #work: EntryWork;
  readonly #runs: RunWork;
  readonly #reader: SiteReader;
  readonly #readPiece: BlogSurroundings["readPiece"];

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#work = new EntryWork(ports);
    this.#runs = new RunWork(ports, this.#work);
    this.#readPiece = rememberPieceFacts(ports);
    this.#reader = new SiteReader(this.#readPiece, ports);
  }

  build(input: SiteInput): BuiltSite {
    this.#work.beginBuild();
    const built = this.#buildOnce(input);
    const earlier = built.held.includes(SITE_NAME) ? input.lastGood?.(SITE_NAME) : undefined;
    if (!earlier) return built;
    const again = this.#buildOnce(input, earlier);
    if (again.held.includes(SITE_NAME)) return built;
    const { diagnostics, sources, held } = built;
    return { ...again, diagnostics, sources, held, builtFromLastGood: [SITE_NAME, ...again.builtFromLastGood] };
  }

  #buildOnce(input: SiteInput, instead: readonly SourceFile[] = []): BuiltSite {
    const read = this.#reader.read(input, instead);
    const addresses = createAddresses(read.settings, input.layout);
    const drafts = read.blogs.flatMap(({ draft }) => draft ?? []);
    const context = renderContext(this.#ports, read.settings, input.layout, addresses);
    const surroundings = this.#surroundings(read, drafts, context);
    const introduction = this.#introduction(read, surroundings);
    const composed = drafts.map((draft) => ({ name: draft.name, ...composeBlog(draft, surroundings) }));
    const diagnostics = withoutConsequences([
      ...read.diagnostics,
      ...introduction.diagnostics,
      ...composed.flatMap((blog) => blog.diagnostics),
    ]);
    const held = heldNames(diagnostics);
    const restored = held.includes(SITE_NAME)
      ? new Map<string, LiveBlog>()
      : this.#restore(held, read, input, surroundings);
    const complete = held.every((name) => restored.has(name));
    const good = composed.filter(({ name }) => !held.includes(name));
    const blogs = [...good.map(({ blog }) => blog), ...restored.values()];
    return {
      diagnostics,
      sources: textsNamedIn(diagnostics, read),
      files: held.includes(SITE_NAME) ? NO_FILES : this.#files(introduction.content, blogs, { context, complete }),
      basePath: read.settings.basePath,
      held,
      builtFromLastGood: [...restored.keys()],
      complete,
      good: goodTexts(read, held),
      blogs: blogs.length,
      entries: blogs.reduce((sum, { entries }) => sum + entries.length, 0),
      drafts: draftsIn(read, addresses),
      dueAt: drafts.flatMap((draft) => nextMomentDue(draft, input.options) ?? []).toSorted()[0],
    };
  }

  #surroundings({ settings }: ReadSite, drafts: readonly DraftBlog[], context: RenderContext): BlogSurroundings {
    const expect = this.#ports.expectShareImage;
    return {
      ports: this.#ports,
      settings,
      index: indexEntries(drafts, context.addresses),
      work: this.#work,
      runs: this.#runs,
      readPiece: this.#readPiece,
      onKeyEvents: expect && ((blog) => expectShareImages(context, blog, expect)),
    };
  }

  /** The site's own words on its front page. */
  #introduction({ site, settings }: ReadSite, surroundings: BlogSurroundings): IntroductionText {
    const { text, file } = site.introduction;
    const logo = site.settings.logo ? [site.settings.logo] : [];
    const pictures = [...picturesExist(logo, findFile(surroundings, LOGO))];
    if (text === "") return { content: undefined, diagnostics: pictures };
    const piece = { kind: "standfirst", id: "", instant: NO_DAY, headline: undefined, text, definitions: [] } as const;
    const { content } = this.#work.render(piece, pieceContexts(settings.lang, surroundings)(file));
    const texts = { body: site.introduction, headline: undefined };
    return {
      content,
      diagnostics: [...pictures, ...content.diagnostics.map((problem) => placeDiagnostic(problem, texts))],
    };
  }

  /** Builds what was last good in place of held blogs. What has errors by today's rules is held all the same. */
  #restore(
    held: readonly string[],
    read: ReadSite,
    input: SiteInput,
    surroundings: BlogSurroundings,
  ): ReadonlyMap<string, LiveBlog> {
    const restored = new Map<string, LiveBlog>();
    for (const name of input.lastGood ? held : []) {
      const texts = input.lastGood?.(name);
      const draft = texts && this.#reader.readEarlier(name, texts, read, input.options);
      const composed = draft && composeBlog(draft, surroundings);
      if (composed && !hasErrors(composed)) restored.set(name, composed.blog);
    }
    return restored;
  }

  #files(
    introduction: EntryContent | undefined,
    blogs: readonly LiveBlog[],
    { context, complete }: Rendering,
  ): SiteFiles {
    const { settings } = context;
    const find = findFile({ ports: this.#ports, settings }, LOGO);
    const site = assembleSite(settings, introduction, blogs, (path) => find(path, ""));
    const files = renderSite(site, context);
    if (complete) return files;
    const needed = files.single.filter(({ blog, kind }) => blog !== undefined || NEEDED_BY_PAGES.has(kind));
    return { single: needed, groups: files.groups };
  }
}

function draftsIn({ blogs }: ReadSite, addresses: Addresses): BuiltSite["drafts"] {
  return blogs.flatMap(({ draft, draftIds }) => {
    if (!draft || draftIds.length === 0) return [];
    const blog = addresses.local(addresses.blog(draft.settings.slug));
    return draftIds.map((id) => ({ blog, id }));
  });
}

/** A logo is small, and stands in places that take its own format only. */
const LOGO = "copy";

interface IntroductionText {
  readonly content: EntryContent | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Rendering {
  readonly context: RenderContext;
  readonly complete: boolean;
}

/** What all files of a build are rendered with. Whether pictures can be drawn is asked when the first file wants to know. */
function renderContext(
  ports: Ports,
  settings: SiteSettings,
  layout: SiteInput["layout"],
  addresses: Addresses,
): RenderContext {
  const { hash, memory, templates, locale, assets, version, mediaContents } = ports;
  return {
    ...{ hash, memory, templates, locale, assets, version, mediaContents, settings, layout, addresses },
    get drawShareImage() {
      return ports.drawShareImage;
    },
  };
}

const NO_FILES: SiteFiles = { single: [], groups: [] };

/** Files of the whole site that pages of single blogs load: they never wait. */
const NEEDED_BY_PAGES: ReadonlySet<OutputFile["kind"]> = new Set<OutputFile["kind"]>(["asset", "media"]);

/** The front page has no day; corrections in its words count from the first there is. */
const NO_DAY = instantFromMilliseconds(0);

function hasErrors({ diagnostics }: ComposedBlog): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** A long text is put together only where something is to be shown of it. */
function textsNamedIn(diagnostics: readonly Diagnostic[], { sources }: ReadSite): BuiltSite["sources"] {
  const shown = [...new Set(diagnostics.map(({ span }) => span.file))].flatMap((file) => sources.get(file) ?? []);
  return new Map(shown.map(({ path, text }) => [path, text]));
}

function goodTexts(
  { blogs, siteTexts }: ReadSite,
  held: readonly string[],
): ReadonlyMap<string, readonly SourceFile[]> {
  const all = [{ name: SITE_NAME, texts: siteTexts }, ...blogs];
  return new Map(all.filter(({ name }) => !held.includes(name)).map(({ name, texts }) => [name, texts]));
}
