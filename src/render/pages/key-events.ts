import type { Entry, PublishedEntry } from "../../model/live-blog.ts";
import type { EntryId } from "../../model/names.ts";
import type { CalendarDate, UtcInstant } from "../../model/time.ts";
import { plainLine } from "../text/valid-text.ts";
import type { KeyEventsView, KeyEventView } from "../views/head-view.ts";
import type { LinkView } from "../views/link-view.ts";
import type { BlogShell } from "./blog-shell.ts";
import type { PageCut } from "./cut-pages.ts";

/** The key events of a blog as the head of its newest page shows them. */
export interface KeyEventFacts {
  /** Newest first, {@link KEY_EVENTS_LISTED} at most. */
  readonly listed: readonly ListedEvent[];
  readonly count: number;
  /** The newest one that is not listed. */
  readonly further: FurtherEvent | undefined;
}

interface ListedEvent {
  readonly id: EntryId;
  readonly title: string;
  readonly instant: UtcInstant;
  /** True when its article stands on the newest page. */
  readonly isHere: boolean;
}

interface FurtherEvent {
  readonly id: EntryId;
  /** The older page that shows it; undefined where it stands on the newest page. */
  readonly page: number | undefined;
}

/** A season has hundreds of key events, and every reader would load all of their titles with each change of the head. */
export const KEY_EVENTS_LISTED = 30;

/** Of all key events, newest first. */
export function keyEventFacts(
  events: readonly PublishedEntry[],
  { older }: PageCut,
  isHere: (entry: PublishedEntry) => boolean,
): KeyEventFacts {
  const further = events[KEY_EVENTS_LISTED];
  return {
    listed: events
      .slice(0, KEY_EVENTS_LISTED)
      .map((entry) => ({ id: entry.id, title: entry.title, instant: entry.instant, isHere: isHere(entry) })),
    count: events.length,
    further: further && { id: further.id, page: pageOf(further, older) },
  };
}

function pageOf(entry: Entry, older: PageCut["older"]): number | undefined {
  const index = older.findIndex((page) => page.includes(entry));
  return index < 0 ? undefined : index + 1;
}

/** The list as the head shows it: without days where all of the coverage lies within one. */
export function keyEventsView(
  shell: BlogShell,
  { listed, count, further }: KeyEventFacts,
  { startedAt, newestDay }: { readonly startedAt: UtcInstant; readonly newestDay: CalendarDate | undefined },
): KeyEventsView | null {
  const { words, times, settings, site } = shell;
  const { addresses } = site.context;
  const isOneDay = newestDay === undefined || newestDay === times.dayOf(startedAt);
  const write = isOneDay ? times.clockZone : times.moment;
  const events = listed.map(
    ({ id, title, instant, isHere }): KeyEventView => ({
      id,
      title: plainLine(title),
      address: isHere ? `#${id}` : addresses.local(addresses.entry(settings.slug, id)),
      time: write(instant),
    }),
  );
  const [latest] = events;
  if (!latest) return null;
  const heading = words.word("key-events-count", { count: words.number(count) });
  return { heading, events, latest, older: further ? furtherView(shell, further) : null };
}

/** Leads to the key event behind the last that is listed. */
function furtherView({ words, settings, site }: BlogShell, { id, page }: FurtherEvent): LinkView {
  const { addresses } = site.context;
  const address = page === undefined ? "" : addresses.local(addresses.olderPage(settings.slug, page));
  return { label: words.word("older"), address: `${address}#${id}` };
}
