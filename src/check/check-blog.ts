import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog } from "../model/draft.ts";
import type { UtcInstant } from "../model/time.ts";
import { alikeEntries } from "./alike-entries.ts";
import { blogWithoutEntries } from "./blog-without-entries.ts";
import { directionUnclear } from "./direction-unclear.ts";
import { endBeforeStart } from "./end-before-start.ts";
import { entriesAheadOfClock } from "./entries-ahead-of-clock.ts";
import { entriesOutOfOrder } from "./entries-out-of-order.ts";
import { entryHoursBehind } from "./entry-hours-behind.ts";
import { formerIds } from "./former-ids.ts";
import { longHeadlines } from "./long-headlines.ts";
import { midnightJumps } from "./midnight-jumps.ts";
import { PartMoments } from "./part-moments.ts";
import { reservedIds } from "./reserved-ids.ts";
import { severalPinned } from "./several-pinned.ts";
import { sharedMinutes } from "./shared-minutes.ts";
import { undatedAboveFirstDay } from "./undated-above-first-day.ts";
import { uniqueIds } from "./unique-ids.ts";
import { updatedBeforeEntry } from "./updated-before-entry.ts";

/** What the rules may depend on beside the blog itself. */
export interface CheckOptions {
  /** The clock; undefined where nothing may depend on it. */
  readonly now: UtcInstant | undefined;
  /** Lets entries lie ahead of the clock. */
  readonly allowFuture: boolean;
}

/**
 * Applies every rule about the headlines, the order, the times and the identity of a blog's entries. Blogs have thousands:
 * a rule looks at runs of them at a glance first, and at an entry where there is something to say about it.
 */
export function checkBlog(blog: DraftBlog, options: CheckOptions): readonly Diagnostic[] {
  return [
    ...blogWithoutEntries(blog),
    ...endBeforeStart(blog),
    ...longHeadlines(blog),
    ...blog.parts.flatMap((part) => {
      const moments = new PartMoments(part);
      return [
        ...midnightJumps(part, moments),
        ...directionUnclear(part, moments),
        ...entriesOutOfOrder(part, moments),
        ...entryHoursBehind(moments),
        ...undatedAboveFirstDay(part, moments),
        ...sharedMinutes(part),
        ...updatedBeforeEntry(part),
      ];
    }),
    ...entriesAheadOfClock(blog, options),
    ...uniqueIds(blog),
    ...reservedIds(blog),
    ...formerIds(blog),
    ...alikeEntries(blog),
    ...severalPinned(blog),
  ];
}
