import type { EntryImage, LiveBlog } from "../../model/live-blog.ts";
import type { EntryId } from "../../model/names.ts";
import type { BlogSettings } from "../../model/settings.ts";
import type { UtcInstant } from "../../model/time.ts";
import type { RenderContext } from "../context.ts";
import { entryLists } from "../entry-lists.ts";
import { plainLine } from "../text/valid-text.ts";
import type { BlogTeaserView } from "../views/index-page-view.ts";
import { createTimes } from "../words/times.ts";
import { createWords } from "../words/words.ts";
import { imageView } from "./image-view.ts";
import { localeKey } from "./locale-key.ts";

const NEWEST = 3;

/** What the front page shows of a blog: all that its teaser depends on. */
export interface BlogTeaser {
  readonly settings: BlogSettings;
  /** The newest change; undefined before the first entry. */
  readonly updatedAt: UtcInstant | undefined;
  readonly image: EntryImage | undefined;
  /** Its newest entries while it is live. */
  readonly newest: readonly { readonly id: EntryId; readonly title: string; readonly instant: UtcInstant }[];
  /** Hash of the words of its language. */
  readonly localeKey: string;
}

export function blogTeaser(context: RenderContext, { settings, entries, updatedAt, image }: LiveBlog): BlogTeaser {
  const newest = settings.status === "live" ? entryLists(entries).newest : [];
  return {
    settings,
    updatedAt: entries.length === 0 ? undefined : updatedAt,
    image,
    newest: newest.slice(0, NEWEST).map(({ id, title, instant }) => ({ id, title, instant })),
    localeKey: localeKey(context, settings.lang),
  };
}

/** The teaser in the blog's own language. */
export function blogTeaserView(
  context: RenderContext,
  { settings, updatedAt, image, newest }: BlogTeaser,
): BlogTeaserView {
  const { addresses } = context;
  const { slug, title, status, lang, description, date, showZone } = settings;
  const words = createWords(context.locale(lang), lang);
  const times = createTimes(words, showZone, lang);
  const days = new Set(newest.map(({ instant }) => times.dayOf(instant)));
  const write = days.size > 1 ? times.moment : times.clockZone;
  return {
    state: status,
    badge: words.word(`badge-${status}`),
    title: plainLine(title),
    address: addresses.local(addresses.blog(slug)),
    lang,
    dir: words.locale.dir,
    description: plainLine(description) || null,
    date: times.day(date),
    updated: updatedAt === undefined ? null : times.moment(updatedAt),
    image: image ? imageView(addresses, image, { isFirst: false, place: "cover" }) : null,
    newest: newest.map(({ id, title: entryTitle, instant }) => ({
      title: plainLine(entryTitle),
      address: addresses.local(addresses.entry(slug, id)),
      time: write(instant),
    })),
  };
}
