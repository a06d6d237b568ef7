import type { Entry, LiveBlog } from "../../model/live-blog.ts";
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

/** An id, present or old, with the page that it leads to. */
interface Target {
  readonly id: EntryId;
  readonly to: Place;
  readonly label: string;
}

/**
 * Pages at old addresses: of entries whose id changed, and of all pages of a blog whose slug changed, because readers
 * have shared them.
 */
export function movedPageFiles(shell: BlogShell, blog: LiveBlog, olderCount: number): readonly OutputFile[] {
  const { site, settings, title } = shell;
  const { addresses, layout } = site.context;
  const { slug } = settings;
  // A single blog has no folder of its own that could have had another name.
  const formerSlugs = layout === "single" ? [] : settings.formerSlugs;
  const former = formerTargets(shell, blog);
  if (former.length === 0 && formerSlugs.length === 0) return [];
  const targets = [...blog.entries.map((entry) => targetOf(shell, entry)), ...former];
  const movesTo = (to: Place, from: Place): Move => ({ from, to, label: title });
  const moves = [
    ...former.map(({ id, ...target }) => ({ from: addresses.entry(slug, id), ...target })),
    ...formerSlugs.flatMap((old) => [
      movesTo(addresses.blog(slug), addresses.blog(old)),
      ...Array.from({ length: olderCount }, (_, index) =>
        movesTo(addresses.olderPage(slug, index + 1), addresses.olderPage(old, index + 1)),
      ),
      ...targets.map(({ id, ...target }) => ({ from: addresses.entry(old, id), ...target })),
    ]),
  ];
  return moves.map((move) => movedPageFile(shell, move));
}

function targetOf({ site, settings, title }: BlogShell, entry: Entry): Target {
  const label = entry.kind === "published" ? entry.title : title;
  return { id: entry.id, to: site.context.addresses.entry(settings.slug, entry.id), label };
}

/** Old ids with the entries that had them, but for those that another entry has now. */
function formerTargets(shell: BlogShell, { formerIds, entries }: LiveBlog): readonly Target[] {
  const former = Object.entries(formerIds);
  if (former.length === 0) return [];
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return former.flatMap(([old, present]) => {
    const id = parseEntryId(old);
    const entry = byId.get(present);
    return id === undefined || entry === undefined || byId.has(id) ? [] : [{ ...targetOf(shell, entry), id }];
  });
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
