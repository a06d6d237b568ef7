import type { Entry, LiveBlog } from "../../model/live-blog.ts";
import type { LiveManifest } from "../../model/live-manifest.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { newestPageMetadata } from "../metadata/blog-page-metadata.ts";
import { plainLine } from "../text/valid-text.ts";
import type { DayItemView, NewestPageView } from "../views/blog-page-view.ts";
import type { LinkView } from "../views/link-view.ts";
import { documentTitle, type HeadFacts, headKey, headView } from "./blog-head.ts";
import type { BlogShell } from "./blog-shell.ts";
import { inPageOrder } from "./cut-pages.ts";
import { groupDays } from "./group-days.ts";
import { imageView } from "./image-view.ts";
import { newestLivePage } from "./live-page.ts";

/** What the newest page shows. */
export interface NewestPage {
  readonly blog: LiveBlog;
  readonly head: HeadFacts;
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** The entry on top, whether or not it belongs to this page by its time. */
  readonly pinned: Entry | undefined;
  /** How many pages lie below. */
  readonly olderCount: number;
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

function newestPageKey(shell: BlogShell, { blog, head, entries, pinned, olderCount, manifest }: NewestPage): string {
  const shown = [pinned?.key, ...entries.map(({ key }) => key)];
  const rest = [blog.settings.ends, blog.image, olderCount, manifest.rev, manifest.build];
  return shell.site.context.hash(JSON.stringify([headKey(shell, head), shown, rest]));
}

function newestPageView(shell: BlogShell, page: NewestPage): NewestPageView {
  const { blog, head, pinned, manifest } = page;
  const { settings, credits, words, times } = shell;
  const { order } = settings;
  const { addresses } = shell.site.context;
  const entries = inPageOrder(page.entries, order);
  return {
    ...shell.frame(),
    kind: "newest",
    head: newestPageMetadata(shell.facts, blog, shownEntries(page, order), documentTitle(shell, head)),
    live: newestLivePage(shell, manifest),
    blog: headView(shell, head),
    image: blog.image ? imageView(addresses, blog.image, true) : null,
    order,
    pinned: pinned ? shell.article(pinned) : null,
    days: groupDays(entries, times, (entry) => itemOf(shell, entry, pinned)),
    empty: entries.length > 0 ? null : words.word(head.state === "upcoming" ? "empty-upcoming" : "empty"),
    ...pageLinks(shell, page),
    credits,
  };
}

/** The entries in page order, with a pinned one from an older page at its place in time. */
function shownEntries({ entries, pinned }: NewestPage, order: BlogShell["settings"]["order"]): readonly Entry[] {
  return inPageOrder(pinned && !entries.includes(pinned) ? [...entries, pinned] : entries, order);
}

function itemOf({ article, times }: BlogShell, entry: Entry, pinned: Entry | undefined): DayItemView {
  if (entry !== pinned || entry.kind === "withdrawn") return { kind: "entry", html: article(entry) };
  const { id, instant } = entry;
  return {
    kind: "pinned",
    id,
    day: times.dayOf(instant),
    title: plainLine(entry.title),
    time: times.clock(instant),
    zone: times.zoneLabel(instant),
  };
}

function pageLinks(
  { settings, words, site }: BlogShell,
  { head, olderCount }: NewestPage,
): { readonly older: LinkView | null; readonly start: LinkView | null } {
  if (olderCount === 0) return { older: null, start: null };
  const { addresses } = site.context;
  const addressOf = (number: number) => addresses.local(addresses.olderPage(settings.slug, number));
  return {
    older: { label: words.word("older"), address: addressOf(olderCount) },
    start: head.state === "ended" ? { label: words.word("from-start"), address: addressOf(1) } : null,
  };
}
