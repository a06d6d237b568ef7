import type { LiveBlog } from "../../model/live-blog.ts";
import type { FileGroup, SiteFiles } from "../../model/site-files.ts";
import type { RenderContext } from "../context.ts";
import { groupKey } from "../group-key.ts";
import { liveFiles } from "../live/live-files.ts";
import { oncePerStretch } from "../once-per-stretch.ts";
import { headFacts, statusFacts } from "./blog-head.ts";
import type { BlogShell } from "./blog-shell.ts";
import type { PageCut } from "./cut-pages.ts";
import { entryPageFile } from "./entry-page.ts";
import { newestPageFile } from "./newest-page.ts";
import { type OlderPage, olderPageFile } from "./older-page.ts";

/** All pages of a blog with its live files, those at old addresses aside. */
export function blogPageFiles(shell: BlogShell, blog: LiveBlog, cut: PageCut): SiteFiles {
  const { entries } = blog;
  const pinned = blog.pinned === undefined ? undefined : entries.find(({ id }) => id === blog.pinned);
  const head = headFacts(shell, blog, cut);
  const status = statusFacts(blog);
  const live = liveFiles(shell, { blog, status, head, cut, pinned });
  const { manifest } = live;
  const lasting = lastingShell(shell);
  const olderCount = cut.older.length;
  return {
    single: [
      ...live.files,
      newestPageFile(shell, { blog, status, head, entries: cut.newest, pinned, manifest }),
      ...cut.newest.map((entry) => entryPageFile(shell, entry)),
    ],
    groups: cut.older.map((entries, index) =>
      olderGroup(lasting, { number: index + 1, isNextToNewest: index + 1 === olderCount, entries }),
    ),
  };
}

const groupOfStretch = oncePerStretch<FileGroup>();

/** An older page with the pages of its entries, which share their articles. */
function olderGroup(shell: BlogShell, page: OlderPage): FileGroup {
  const { number, isNextToNewest, entries } = page;
  const frame = `${shell.key} older ${number} ${isNextToNewest}`;
  return groupOfStretch(entries, frame, () => ({
    key: groupKey(shell.site.context, frame, entries),
    blog: shell.settings.slug,
    files: () => [olderPageFile(shell, page), ...entries.map((entry) => entryPageFile(shell, entry))],
  }));
}

const SHELLS = new WeakMap<RenderContext["templates"], Map<string, BlogShell>>();

/**
 * The first shell that was equal to this one: pages that are not made anew from build to build keep the shell that they were
 * made with, and all of them shall keep the same.
 */
function lastingShell(shell: BlogShell): BlogShell {
  const { templates } = shell.site.context;
  const shells = SHELLS.get(templates) ?? new Map<string, BlogShell>();
  SHELLS.set(templates, shells);
  const { slug } = shell.settings;
  const known = shells.get(slug);
  if (known?.key === shell.key) return known;
  shells.set(slug, shell);
  return shell;
}
