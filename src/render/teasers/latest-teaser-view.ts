import type { LiveBlog, PublishedEntry } from "../../model/live-blog.ts";
import type { RenderContext } from "../context.ts";
import { dataAddress } from "../metadata/site-facts.ts";
import { plainLine } from "../text/valid-text.ts";
import type { EntryTeaserView } from "../views/index-page-view.ts";
import type { LatestTeaserView } from "../views/latest-teaser-view.ts";
import { textDirection } from "../words/text-direction.ts";
import { createTimes, type Times } from "../words/times.ts";
import { createWords } from "../words/words.ts";
import type { TeaserEntries } from "./teaser-entries.ts";

/** The view of `latest.html`: it stands on other pages, so its addresses are full where the site has one. */
export function latestTeaserView(
  context: RenderContext,
  blog: LiveBlog,
  { newest, keyEvents }: TeaserEntries,
): LatestTeaserView {
  const { addresses } = context;
  const { slug, title, status, lang, description, date, showZone } = blog.settings;
  const locale = context.locale(lang);
  const words = createWords(locale, lang);
  const times = createTimes(words, showZone, lang);
  const days = new Set([...newest, ...keyEvents].map(({ instant }) => times.dayOf(instant)));
  const write = days.size > 1 ? times.moment : times.clockZone;
  const teaserOf = (entry: PublishedEntry) => entryTeaser(context, blog, entry, write);
  return {
    blog: {
      state: status,
      badge: words.word(`badge-${status}`),
      title: plainLine(title),
      address: dataAddress(addresses, addresses.blog(slug)),
      lang,
      dir: textDirection(lang),
      description: plainLine(description) || null,
      date: times.day(date),
      updated: blog.entries.length === 0 ? null : times.moment(blog.updatedAt),
      image: null,
      newest: [],
    },
    newest: newest.map(teaserOf),
    keyEvents: keyEvents.map(teaserOf),
    words: words.page,
  };
}

function entryTeaser(
  { addresses }: RenderContext,
  { settings }: LiveBlog,
  entry: PublishedEntry,
  write: Times["moment"],
): EntryTeaserView {
  return {
    title: plainLine(entry.title),
    address: dataAddress(addresses, addresses.entry(settings.slug, entry.id)),
    time: write(entry.instant),
  };
}
