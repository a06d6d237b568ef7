import type { Entry } from "../../model/live-blog.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { olderPageMetadata } from "../metadata/blog-page-metadata.ts";
import type { OlderPageView } from "../views/blog-page-view.ts";
import type { RangeView } from "../views/time-view.ts";
import { titleLength } from "../views/title-length.ts";
import type { BlogShell } from "./blog-shell.ts";
import { inPageOrder } from "./cut-pages.ts";
import { groupDays } from "./group-days.ts";
import { stillLivePage } from "./live-page.ts";

/** What an older page shows. */
export interface OlderPage {
  /** Counted from the oldest, from 1. */
  readonly number: number;
  /** True when the page above is the newest page: the only thing from outside that can change here. */
  readonly isNextToNewest: boolean;
  /** Newest first. */
  readonly entries: readonly Entry[];
}

/** `SLUG/pages/N/index.html`: nothing on it moves when an entry is added, but its link when a page is born above. */
export function olderPageFile(shell: BlogShell, page: OlderPage): OutputFile {
  const { addresses, hash, templates } = shell.site.context;
  const { number, isNextToNewest, entries } = page;
  return {
    path: addresses.olderPage(shell.settings.slug, number).path,
    kind: "page",
    blog: shell.settings.slug,
    key: hash(`${shell.key} older ${number} ${isNextToNewest} ${entries.map(({ key }) => key).join(" ")}`),
    contents: () => templates.render("older", olderPageView(shell, page)),
  };
}

function olderPageView(shell: BlogShell, page: OlderPage): OlderPageView {
  const { settings, title, credits, words, article, times, facts, site } = shell;
  const { number, isNextToNewest } = page;
  const { addresses } = site.context;
  const { order, slug } = settings;
  const pageNumber = words.number(number);
  const entries = inPageOrder(page.entries, order);
  const addressOf = (other: number) => addresses.local(addresses.olderPage(slug, other));
  const newest = addresses.local(facts.place);
  // Not spread into a literal: V8 would make a hidden class for each field of each of hundreds of pages.
  return Object.assign({}, shell.frame(), {
    kind: "older" as const,
    head: olderPageMetadata(facts, number, entries, words.word("title-page", { title, page: pageNumber })),
    live: stillLivePage(shell, "older"),
    blog: { label: title, address: newest },
    length: titleLength(title),
    heading: words.word("older-page", { page: pageNumber }),
    range: rangeOf(shell, page.entries),
    zoneNote: shell.zoneNote(page.entries[0]?.instant ?? facts.startedAt),
    order,
    days: groupDays(entries, times, (entry) => ({ kind: "entry", html: article(entry) })),
    newer: { label: words.word("newer"), address: isNextToNewest ? newest : addressOf(number + 1) },
    older: number > 1 ? { label: words.word("older"), address: addressOf(number - 1) } : null,
    credits,
  });
}

function rangeOf({ times, facts }: BlogShell, newestFirst: readonly Entry[]): RangeView {
  const first = newestFirst.at(-1)?.instant ?? facts.startedAt;
  return times.range(first, newestFirst[0]?.instant ?? first);
}
