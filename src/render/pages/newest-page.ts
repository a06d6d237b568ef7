import type { Entry, LiveBlog } from "../../model/live-blog.ts";
import type { LiveManifest } from "../../model/live-manifest.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { newestPageMetadata } from "../metadata/blog-page-metadata.ts";
import type { NewestPageView } from "../views/blog-page-view.ts";
import type { LinkView } from "../views/link-view.ts";
import { documentTitle, type HeadFacts, headKey, headView, type StatusFacts, statusView } from "./blog-head.ts";
import type { BlogShell } from "./blog-shell.ts";
import { inPageOrder } from "./cut-pages.ts";
import { groupDays } from "./group-days.ts";
import { imageView } from "./image-view.ts";
import { newestLivePage } from "./live-page.ts";

/** What the newest page shows. */
export interface NewestPage {
  readonly blog: LiveBlog;
  readonly status: StatusFacts;
  readonly head: HeadFacts;
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** The entry on top, whether or not it belongs to this page by its time. */
  readonly pinned: Entry | undefined;
  readonly manifest: LiveManifest;
}

/** `SLUG/index.html`. */
export function newestPageFile(shell: BlogShell, page: NewestPage): OutputFile {
  const { context } = shell.site;
  return {
    path: shell.facts.place.path,
    kind: "page",
    blog: shell.settings.slug,
    key: newestPageKey(shell, page),
    contents: () => context.templates.render("newest", newestPageView(shell, page)),
  };
}

function newestPageKey(shell: BlogShell, { blog, head, entries, pinned, manifest }: NewestPage): string {
  const shown = [pinned?.key, ...entries.map(({ key }) => key)];
  const rest = [blog.settings.ends, blog.settings.translations, blog.image, manifest.rev, manifest.build];
  return shell.site.context.hash(JSON.stringify([headKey(shell, head), shown, rest]));
}

function newestPageView(shell: BlogShell, page: NewestPage): NewestPageView {
  const { blog, head, pinned, manifest } = page;
  const { settings, credits, times } = shell;
  const { order } = settings;
  const { addresses } = shell.site.context;
  const entries = inPageOrder(page.entries, order);
  const view = headView(shell, head);
  return {
    ...shell.frame(),
    kind: "newest",
    head: newestPageMetadata(shell.facts, blog, shownEntries(page, order), documentTitle(shell, head)),
    live: newestLivePage(shell, manifest),
    status: statusView(shell, page.status),
    blog: view,
    image: blog.image ? imageView(addresses, blog.image, { isFirst: true }) : null,
    order,
    pinned: pinned ? shell.article(pinned) : null,
    days: groupDays(entries, times, (entry) =>
      view.place?.id === entry.id ? view.place : { kind: "entry", html: shell.article(entry) },
    ),
    start: startLink(shell, head),
    credits,
  };
}

/** The entries in page order, with a pinned one from an older page at its place in time. */
function shownEntries({ entries, pinned }: NewestPage, order: BlogShell["settings"]["order"]): readonly Entry[] {
  return inPageOrder(pinned && !entries.includes(pinned) ? [...entries, pinned] : entries, order);
}

/** An ended story is read from its start. */
function startLink({ settings, words, site }: BlogShell, { state, olderCount }: HeadFacts): LinkView | null {
  if (state !== "ended" || olderCount === 0) return null;
  const { addresses } = site.context;
  return { label: words.word("from-start"), address: addresses.local(addresses.olderPage(settings.slug, 1)) };
}
