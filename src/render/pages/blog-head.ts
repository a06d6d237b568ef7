import type { EntryContent } from "../../model/entry-content.ts";
import type { LiveBlog } from "../../model/live-blog.ts";
import { type EntryId, joinBase } from "../../model/names.ts";
import type { CoverageStatus } from "../../model/settings.ts";
import type { UtcInstant } from "../../model/time.ts";
import { plainLine } from "../text/valid-text.ts";
import type { BlogBylineView, HeadView, KeyEventsView, KeyEventView, StatusView } from "../views/head-view.ts";
import type { LinkView } from "../views/link-view.ts";
import type { PinnedItemView } from "../views/pinned-item-view.ts";
import { titleLength } from "../views/title-length.ts";
import type { BlogShell } from "./blog-shell.ts";
import { creditedPeople } from "./credited-people.ts";
import type { PageCut } from "./cut-pages.ts";

/** What the head of the newest page takes from standfirst and entries. */
export interface HeadFacts {
  readonly state: CoverageStatus;
  readonly standfirst: EntryContent;
  readonly standfirstKey: string;
  readonly startedAt: UtcInstant;
  /** Time of the newest entry; undefined before the first. */
  readonly newestAt: UtcInstant | undefined;
  readonly updatedAt: UtcInstant;
  /** Entries, withdrawn ones left out. */
  readonly count: number;
  /** True while the newest entry is breaking news. */
  readonly isBreaking: boolean;
  readonly keyEvents: readonly KeyEventFacts[];
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

interface KeyEventFacts {
  readonly id: EntryId;
  readonly title: string;
  readonly instant: UtcInstant;
  /** True when its article stands on the newest page. */
  readonly isHere: boolean;
}

export function headFacts(blog: LiveBlog, { newest, older }: PageCut): HeadFacts {
  const { settings, standfirst, standfirstKey, startedAt, updatedAt, pinned } = blog;
  const published = blog.entries.filter((entry) => entry.kind === "published");
  const here = new Set(newest.map(({ id }) => id));
  return {
    state: settings.status,
    standfirst,
    standfirstKey,
    startedAt,
    newestAt: blog.entries[0]?.instant,
    updatedAt,
    count: published.length,
    isBreaking: published[0]?.isBreaking ?? false,
    keyEvents: published
      .filter(({ isKey }) => isKey)
      .map(({ id, title, instant }) => ({ id, title, instant, isHere: here.has(id) || id === pinned })),
    pinnedHere: published.flatMap(({ id, title, instant }) =>
      id === pinned && here.has(id) ? { id, title, instant } : [],
    )[0],
    olderCount: older.length,
  };
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
    status: statusView(shell, facts),
    title: { text: title, length: titleLength(title), documentTitle: documentTitle(shell, facts) },
    standfirst: standfirst.html === "" ? null : joinBase(standfirst.html, base),
    corrections: standfirst.corrections.map(({ html }, index) => ({
      anchor: `correction_${index + 1}`,
      html: joinBase(html, base),
    })),
    byline: bylineView(shell, facts),
    keyEvents: keyEventsView(shell, facts),
    closing: state === "ended" ? words.word("closing") : null,
    empty: facts.newestAt === undefined ? words.word(state === "upcoming" ? "empty-upcoming" : "empty") : null,
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

function statusView({ words, times }: BlogShell, { state, newestAt, updatedAt, count }: HeadFacts): StatusView {
  const write = state === "ended" ? times.moment : times.clockZone;
  return {
    state,
    badge: words.word(`badge-${state}`),
    updated: newestAt === undefined ? null : write(updatedAt),
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

function keyEventsView(shell: BlogShell, { keyEvents, startedAt, newestAt }: HeadFacts): KeyEventsView | null {
  const { words, times, settings, site } = shell;
  const { addresses } = site.context;
  const isOneDay = times.dayOf(startedAt) === times.dayOf(newestAt ?? startedAt);
  const write = isOneDay ? times.clockZone : times.moment;
  const events = keyEvents.map(
    ({ id, title, instant, isHere }): KeyEventView => ({
      id,
      title: plainLine(title),
      address: isHere ? `#${id}` : addresses.local(addresses.entry(settings.slug, id)),
      time: write(instant),
    }),
  );
  const [latest] = events;
  if (!latest) return null;
  return { heading: words.word("key-events-count", { count: words.number(events.length) }), events, latest };
}
