import type { Entry, LiveBlog } from "../model/live-blog.ts";
import type { OutputFile } from "../model/output-file.ts";
import type { Asset, Site } from "../model/site.ts";
import { allFiles, joinFiles, type SiteFiles } from "../model/site-files.ts";
import { laterOf, type UtcInstant } from "../model/time.ts";
import type { RenderContext } from "./context.ts";
import { blogDiscoveryFiles, hostFiles, siteDiscoveryFiles } from "./discovery-files.ts";
import { movedFeedFiles } from "./feeds/moved-feeds.ts";
import { mediaFiles } from "./media-files.ts";
import { withPublishedTranslations } from "./metadata/translations.ts";
import { blogPageFiles } from "./pages/blog-pages.ts";
import { type BlogShell, blogShell } from "./pages/blog-shell.ts";
import { correctionsPageFile } from "./pages/corrections-page.ts";
import { cutPages, type PageCut } from "./pages/cut-pages.ts";
import { indexPageFile } from "./pages/index-page.ts";
import { movedPageFiles } from "./pages/moved-pages.ts";
import { notFoundPageFile } from "./pages/not-found-page.ts";
import { type SiteShell, siteShell } from "./pages/site-shell.ts";
import type { OlderPageChange } from "./sitemaps/sitemap-files.ts";

/** Every file of the built site as a value, alone or in its group. Contents are made when they are asked for, but those that fragments' names need. */
export function renderSite(site: Site, context: RenderContext): SiteFiles {
  const shell = siteShell(context, site.logo);
  const blogs = withPublishedTranslations(site.blogs).map(
    (blog): ShapedBlog => ({
      shell: blogShell(shell, blog),
      blog,
      cut: cutPages(blog.entries, context.settings.pageSize),
    }),
  );
  const ofBlogs = joinFiles(blogs.map(blogFiles));
  const files = [
    ...assetFiles(context),
    ...mediaFiles(context, site),
    ...hostFiles(context, site),
    ...ofBlogs.single,
    ...(context.layout === "single" ? [] : siteFiles(shell, site, blogs)),
  ];
  const moved = blogs.flatMap((shaped) => [
    ...movedPageFiles(shaped.shell, shaped.blog, shaped.cut.older.length),
    ...movedFeedFiles(context, shaped.blog, files),
  ]);
  return { single: firstOfEachPath([...files, ...moved], pathsInTheWay(site.blogs, ofBlogs)), groups: ofBlogs.groups };
}

/** A blog with what its pages share and how they are cut. */
interface ShapedBlog {
  readonly shell: BlogShell;
  readonly blog: LiveBlog;
  readonly cut: PageCut;
}

function assetFiles({ assets }: RenderContext): readonly OutputFile[] {
  return [assets.styles, assets.script].map(
    ({ path, contents, integrity }: Asset): OutputFile => ({
      path,
      kind: "asset",
      blog: undefined,
      key: integrity,
      contents: () => contents,
    }),
  );
}

function blogFiles({ shell, blog, cut }: ShapedBlog): SiteFiles {
  return joinFiles([blogPageFiles(shell, blog, cut), blogDiscoveryFiles(shell.facts, blog)]);
}

function siteFiles(shell: SiteShell, site: Site, blogs: readonly ShapedBlog[]): readonly OutputFile[] {
  const cuts = new Map(blogs.map(({ blog, cut }) => [blog, cut]));
  return [
    indexPageFile(shell, site),
    correctionsPageFile(shell, site),
    notFoundPageFile(shell, site),
    ...siteDiscoveryFiles(shell.context, site, (blog) => (cuts.get(blog)?.older ?? []).flatMap(olderPageChange)),
  ];
}

function olderPageChange(entries: readonly Entry[], index: number): readonly OlderPageChange[] {
  const number = index + 1;
  const known = CHANGES.get(entries);
  if (known?.number === number) return [known];
  const [first] = entries;
  if (!first) return [];
  // The first is the newest: of the others only those that changed later can be newer.
  const latest = (one: UtcInstant, entry: Entry) => (entry.isBare ? one : laterOf(one, entry.updatedAt));
  const change = { number, changed: entries.reduce(latest, first.updatedAt) };
  CHANGES.set(entries, change);
  return [change];
}

/** The newest change of a page, as long as the page is the same. */
const CHANGES = new WeakMap<readonly Entry[], OlderPageChange>();

/**
 * Two blogs may draw the same share image, which is one file; a page at an old address gives way to a page that has the
 * address now, and to one that moved away before it.
 */
function firstOfEachPath(files: readonly OutputFile[], inTheWay: readonly string[]): readonly OutputFile[] {
  const taken = new Set<string>(inTheWay);
  return files.filter(({ path }) => {
    const isFirst = !taken.has(path);
    taken.add(path);
    return isFirst;
  });
}

/** Paths in groups that a page at an old address could have: those of blogs whose slug another blog had once. */
function pathsInTheWay(blogs: readonly LiveBlog[], { groups }: SiteFiles): readonly string[] {
  const former = new Set<string>(blogs.flatMap(({ settings }) => settings.formerSlugs));
  if (former.size === 0) return [];
  return allFiles({ single: [], groups: groups.filter(({ blog }) => former.has(blog)) }).map(({ path }) => path);
}
