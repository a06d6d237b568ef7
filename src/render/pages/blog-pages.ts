import type { LiveBlog } from "../../model/live-blog.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { RenderContext } from "../context.ts";
import { liveFiles } from "../live/live-files.ts";
import { oncePerStretch } from "../once-per-stretch.ts";
import { headFacts, statusFacts } from "./blog-head.ts";
import type { BlogShell } from "./blog-shell.ts";
import type { PageCut } from "./cut-pages.ts";
import { entryPageFile } from "./entry-page.ts";
import { newestPageFile } from "./newest-page.ts";
import { type OlderPage, olderPageFile } from "./older-page.ts";

/** All pages of a blog with its live files, those at old addresses aside. A page stands beside the pages of its entries, which share their articles. */
export function blogPageFiles(shell: BlogShell, blog: LiveBlog, cut: PageCut): readonly OutputFile[] {
  const { entries } = blog;
  const pinned = entries.find(({ id }) => id === blog.pinned);
  const head = headFacts(shell, blog, cut);
  const status = statusFacts(blog);
  const live = liveFiles(shell, { blog, status, head, cut, pinned });
  const { manifest } = live;
  const lasting = lastingShell(shell);
  const olderCount = cut.older.length;
  return [
    ...live.files,
    newestPageFile(shell, { blog, status, head, entries: cut.newest, pinned, manifest }),
    ...cut.newest.map((entry) => entryPageFile(shell, entry)),
    ...cut.older.flatMap((entries, index) =>
      olderFiles(lasting, { number: index + 1, isNextToNewest: index + 1 === olderCount, entries }),
    ),
  ];
}

const filesOfStretch = oncePerStretch<readonly OutputFile[]>();

/** An older page with the pages of its entries. */
function olderFiles(shell: BlogShell, page: OlderPage): readonly OutputFile[] {
  const { number, isNextToNewest, entries } = page;
  return filesOfStretch(entries, `${shell.key} ${number} ${isNextToNewest}`, () => [
    olderPageFile(shell, page),
    ...entries.map((entry) => entryPageFile(shell, entry)),
  ]);
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
