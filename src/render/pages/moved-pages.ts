import type { LiveBlog } from "../../model/live-blog.ts";
import { type EntryId, parseEntryId } from "../../model/names.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { Place } from "../addresses.ts";
import { redirectMetadata } from "../metadata/site-page-metadata.ts";
import { plainLine } from "../text/valid-text.ts";
import type { RedirectView } from "../views/redirect-view.ts";
import type { BlogShell } from "./blog-shell.ts";

/** An old address with where it leads. */
interface Move {
  readonly from: Place;
  readonly to: Place;
  /** Words that name the target. */
  readonly label: string;
}

/**
 * Pages at old addresses: of entries whose id changed, and of all pages of a blog whose slug changed, because readers
 * have shared them. None takes the place of a page that is there.
 */
export function movedPageFiles(shell: BlogShell, blog: LiveBlog, olderCount: number): readonly OutputFile[] {
  return [...movedEntries(shell, blog), ...movedBlogs(shell, blog, olderCount)].map((move) =>
    movedPageFile(shell, move),
  );
}

function movedEntries({ site, settings }: BlogShell, { formerIds, entries }: LiveBlog): readonly Move[] {
  const { addresses } = site.context;
  const moves = Object.entries(formerIds);
  if (moves.length === 0) return [];
  const titles = new Map(entries.map((entry) => [entry.id, titleOf(entry, settings.title)]));
  return moves.flatMap(([old, present]) => {
    const former = parseEntryId(old);
    if (former === undefined) return [];
    const to = addresses.entry(settings.slug, present);
    return [{ from: addresses.entry(settings.slug, former), to, label: titles.get(present) ?? settings.title }];
  });
}

function movedBlogs(
  { site, settings }: BlogShell,
  { entries, formerIds }: LiveBlog,
  olderCount: number,
): readonly Move[] {
  const { addresses, layout } = site.context;
  // A single blog has no folder of its own that could have had another name.
  if (layout === "single") return [];
  const { slug, title } = settings;
  const ids = new Map<EntryId, string>(entries.map((entry) => [entry.id, titleOf(entry, title)]));
  return settings.formerSlugs.flatMap((former): readonly Move[] => [
    { from: addresses.blog(former), to: addresses.blog(slug), label: title },
    ...Array.from({ length: olderCount }, (_, index) => ({
      from: addresses.olderPage(former, index + 1),
      to: addresses.olderPage(slug, index + 1),
      label: title,
    })),
    ...[...ids].map(([id, label]) => ({ from: addresses.entry(former, id), to: addresses.entry(slug, id), label })),
    ...Object.entries(formerIds).flatMap(([old, present]) => {
      const id = parseEntryId(old);
      if (id === undefined) return [];
      const to = addresses.entry(slug, present);
      return [{ from: addresses.entry(former, id), to, label: ids.get(present) ?? title }];
    }),
  ]);
}

function titleOf(entry: LiveBlog["entries"][number], blogTitle: string): string {
  return entry.kind === "published" ? entry.title : blogTitle;
}

function movedPageFile(shell: BlogShell, { from, to, label }: Move): OutputFile {
  const { hash, templates } = shell.site.context;
  return {
    path: from.path,
    kind: "page",
    blog: shell.settings.slug,
    key: hash(JSON.stringify([shell.key, to.below, label])),
    contents: () => templates.render("redirect", movedPageView(shell, to, label)),
  };
}

function movedPageView(shell: BlogShell, to: Place, label: string): RedirectView {
  const { words, site } = shell;
  return {
    ...shell.frame(),
    kind: "redirect",
    script: null,
    live: null,
    head: redirectMetadata(site.facts, to, words.page.moved),
    target: { label: plainLine(label), address: site.context.addresses.local(to) },
  };
}
