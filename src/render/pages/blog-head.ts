import type { EntryContent } from "../../model/entry-content.ts";
import type { LiveBlog, PublishedEntry } from "../../model/live-blog.ts";
import { type EntryId, joinBase } from "../../model/names.ts";
import type { CoverageStatus } from "../../model/settings.ts";
import type { CalendarDate, UtcInstant } from "../../model/time.ts";
import { entryLists } from "../entry-lists.ts";
import { plainLine } from "../text/valid-text.ts";
import type { BlogBylineView, HeadView, StatusView } from "../views/head-view.ts";
import type { LinkView } from "../views/link-view.ts";
import type { PinnedItemView } from "../views/pinned-item-view.ts";
import { titleLength } from "../views/title-length.ts";
import type { BlogShell } from "./blog-shell.ts";
import { creditedPeople } from "./credited-people.ts";
import type { PageCut } from "./cut-pages.ts";
import { type KeyEventFacts, keyEventFacts, keyEventsView } from "./key-events.ts";

/** What moves with every entry: the line above the title. */
export interface StatusFacts {
  readonly state: CoverageStatus;
  readonly updatedAt: UtcInstant;
  /** Entries, withdrawn ones left out. */
  readonly count: number;
}

/** What the head of the newest page takes from standfirst and entries; a plain new entry changes nothing here. */
export interface HeadFacts {
  readonly state: CoverageStatus;
  readonly standfirst: EntryContent;
  readonly standfirstKey: string;
  readonly startedAt: UtcInstant;
  /** Day of the newest entry; undefined before the first. */
  readonly newestDay: CalendarDate | undefined;
  /** True while the newest entry is breaking news. */
  readonly isBreaking: boolean;
  readonly keyEvents: KeyEventFacts;
  /** The pinned entry, when it belongs to the newest page by its time. */
  readonly pinnedHere: PinnedFacts | undefined;
  /** How many pages lie below the newest. */
  readonly olderCount: number;
}

interface PinnedFacts {
  readonly id: EntryId;
  readonly title: string;
  readonly instant: UtcInstant;
}

export function statusFacts({ settings, entries, updatedAt }: LiveBlog): StatusFacts {
  return { state: settings.status, updatedAt, count: entryLists(entries).published };
}

export function headFacts({ times }: BlogShell, blog: LiveBlog, cut: PageCut): HeadFacts {
  const { settings, standfirst, standfirstKey, startedAt, pinned } = blog;
  const [latest] = blog.entries;
  const { newest, keyEvents } = entryLists(blog.entries);
  const here = new Set(cut.newest.map(({ id }) => id));
  return {
    state: settings.status,
    standfirst,
    standfirstKey,
    startedAt,
    newestDay: latest && times.dayOf(latest.instant),
    isBreaking: newest[0]?.isBreaking ?? false,
    keyEvents: keyEventFacts(keyEvents, cut, ({ id }) => here.has(id) || id === pinned),
    pinnedHere: cut.newest.flatMap((entry) =>
      entry.kind === "published" && entry.id === pinned ? pinnedFacts(entry) : [],
    )[0],
    olderCount: cut.older.length,
  };
}

function pinnedFacts({ id, title, instant }: PublishedEntry): PinnedFacts {
  return { id, title, instant };
}

/** Hash of all that the head depends on. */
export function headKey({ key, site }: BlogShell, { standfirst: _standfirst, ...facts }: HeadFacts): string {
  return site.context.hash(JSON.stringify([key, facts]));
}

export function headView(shell: BlogShell, facts: HeadFacts): HeadView {
  const { words, title, site } = shell;
  const { base } = site.context.addresses;
  const { state, standfirst } = facts;
  return {
    title: { text: title, length: titleLength(title), documentTitle: documentTitle(shell, facts) },
    standfirst: standfirst.html === "" ? null : joinBase(standfirst.html, base),
    corrections: standfirst.corrections.map(({ html }, index) => ({
      anchor: `correction_${index + 1}`,
      html: joinBase(html, base),
    })),
    byline: bylineView(shell, facts),
    keyEvents: keyEventsView(shell, facts.keyEvents, facts),
    closing: state === "ended" ? words.word("closing") : null,
    empty: facts.newestDay === undefined ? words.word(state === "upcoming" ? "empty-upcoming" : "empty") : null,
    older: olderView(shell, facts),
    place: placeView(shell, facts),
    words: words.page,
  };
}

/** Words of `<title>`: what the story is, and whether it still runs. */
export function documentTitle({ settings, words }: BlogShell, { state, isBreaking }: HeadFacts): string {
  const title = plainLine(settings.seoTitle ?? settings.title);
  if (state === "ended") return words.word("title-ended", { title });
  if (isBreaking) return words.word("title-breaking", { title });
  return state === "live" ? words.word("title-live", { title }) : title;
}

export function statusView({ words, times }: BlogShell, { state, updatedAt, count }: StatusFacts): StatusView {
  const write = state === "ended" ? times.moment : times.clockZone;
  return {
    state,
    badge: words.word(`badge-${state}`),
    updated: write(updatedAt),
    count: count === 0 ? null : words.plural("updates-count", count),
  };
}

function olderView({ settings, words, site }: BlogShell, { olderCount }: HeadFacts): LinkView | null {
  const { addresses } = site.context;
  if (olderCount === 0) return null;
  return { label: words.word("older"), address: addresses.local(addresses.olderPage(settings.slug, olderCount)) };
}

function placeView({ times }: BlogShell, { pinnedHere }: HeadFacts): PinnedItemView | null {
  if (!pinnedHere) return null;
  const { id, title, instant } = pinnedHere;
  return {
    kind: "pinned",
    id,
    day: times.dayOf(instant),
    title: plainLine(title),
    time: times.clock(instant),
    zone: times.zoneLabel(instant),
  };
}

function bylineView({ settings, words, times, zoneNote }: BlogShell, { startedAt }: HeadFacts): BlogBylineView {
  const names = creditedPeople(settings.authors, words);
  return {
    people: settings.authors.map(({ name, url }) => ({ name: plainLine(name), address: url ?? null })),
    phrase: names && words.wordHtml("by", { names }),
    date: times.day(settings.date),
    zoneNote: zoneNote(startedAt),
  };
}
