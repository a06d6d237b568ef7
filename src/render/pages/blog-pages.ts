import type { LiveBlog } from "../../model/live-blog.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { liveFiles } from "../live/live-files.ts";
import { headFacts, statusFacts } from "./blog-head.ts";
import type { BlogShell } from "./blog-shell.ts";
import type { PageCut } from "./cut-pages.ts";
import { entryPageFile } from "./entry-page.ts";
import { newestPageFile } from "./newest-page.ts";
import { olderPageFile } from "./older-page.ts";

/** All pages of a blog with its live files, those at old addresses aside. A page stands beside the pages of its entries, which share their articles. */
export function blogPageFiles(shell: BlogShell, blog: LiveBlog, cut: PageCut): readonly OutputFile[] {
  const { entries } = blog;
  const pinned = entries.find(({ id }) => id === blog.pinned);
  const head = headFacts(shell, blog, cut);
  const status = statusFacts(blog);
  const live = liveFiles(shell, { blog, status, head, cut, pinned });
  const { manifest } = live;
  const olderCount = cut.older.length;
  return [
    ...live.files,
    newestPageFile(shell, { blog, status, head, entries: cut.newest, pinned, manifest }),
    ...cut.newest.map((entry) => entryPageFile(shell, entry)),
    ...cut.older.flatMap((page, index) => [
      olderPageFile(shell, { number: index + 1, isNextToNewest: index + 1 === olderCount, entries: page }),
      ...page.map((entry) => entryPageFile(shell, entry)),
    ]),
  ];
}
