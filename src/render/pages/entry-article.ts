import type { Entry, PublishedEntry } from "../../model/live-blog.ts";
import { joinBase, type SafeHtml, type Slug, safeHtml } from "../../model/names.ts";
import type { RenderContext } from "../context.ts";
import { dataAddress } from "../metadata/site-facts.ts";
import { plainLine } from "../text/valid-text.ts";
import type { EntryView, PublishedEntryView } from "../views/entry-view.ts";
import type { ImageView } from "../views/link-view.ts";
import type { TimeView } from "../views/time-view.ts";
import { keepLatest, longestPage } from "../words/keep-latest.ts";
import type { Times } from "../words/times.ts";
import type { Words } from "../words/words.ts";
import { creditedPeople } from "./credited-people.ts";
import { imageView } from "./image-view.ts";

/** All that an article depends on beside its entry. */
export interface ArticleFrame {
  readonly context: RenderContext;
  readonly slug: Slug;
  readonly words: Words;
  readonly times: Times;
}

/** Gives the article of an entry; what was made lately is not made again. */
export function createArticles(frame: ArticleFrame): (entry: Entry) => SafeHtml {
  const { templates, settings } = frame.context;
  return keepLatest(longestPage(settings.pageSize), (entry: Entry) =>
    safeHtml(templates.render("entry", entryView(frame, entry))),
  );
}

/** One entry in all its parts, ready to print. */
export function entryView(frame: ArticleFrame, entry: Entry): EntryView {
  const base = baseView(frame, entry);
  if (entry.kind === "withdrawn") return { ...base, kind: "withdrawn", reason: plainLine(entry.reason) };
  return publishedView(frame, entry, base);
}

type BaseView = Pick<PublishedEntryView, "id" | "day" | "time" | "zone" | "address" | "words">;

function baseView({ context, slug, words, times }: ArticleFrame, { id, instant }: Entry): BaseView {
  return {
    id,
    day: times.dayOf(instant),
    time: times.clock(instant),
    zone: times.zoneLabel(instant),
    address: context.addresses.local(context.addresses.entry(slug, id)),
    words: words.page,
  };
}

/** Field by field, because V8 gives each object that is spread into so many fields a shape of its own: kilobytes for every entry. */
function publishedView(
  { context, slug, words, times }: ArticleFrame,
  entry: PublishedEntry,
  base: BaseView,
): PublishedEntryView {
  const { addresses } = context;
  const { id, content, bylines, hasOwnBylines } = entry;
  const html = (text: SafeHtml) => joinBase(text, addresses.base);
  const updated = editTime(entry, times);
  return {
    id,
    day: base.day,
    time: base.time,
    zone: base.zone,
    address: base.address,
    words: base.words,
    kind: "published",
    headline: content.headline === undefined ? null : html(content.headline),
    title: plainLine(entry.title),
    isKey: entry.isKey,
    isBreaking: entry.isBreaking,
    isPinned: entry.isPinned,
    corrections: content.corrections.map((notice, index) => ({
      anchor: `correction_${id}_${index + 1}`,
      html: html(notice.html),
    })),
    image: leadImage(context, entry),
    body: html(content.html),
    updated,
    byline: hasOwnBylines ? creditedPeople(bylines, words) : null,
    unprinted: {
      authors: hasOwnBylines ? [] : bylines.map(({ name }) => plainLine(name)),
      updated: updated === null && entry.updatedAt !== entry.instant ? entry.updatedAt : null,
    },
    tags: entry.tags.map(plainLine),
    shareAddress: dataAddress(addresses, addresses.entry(slug, id)),
  };
}

/** A picture that stands in the text as well is shown there alone. */
function leadImage({ addresses }: RenderContext, { image, content }: PublishedEntry): ImageView | null {
  if (!image || content.media.some(({ file }) => file?.path === image.path)) return null;
  return imageView(addresses, image, { isFirst: false });
}

/** The last edit, unless a correction says its time already. */
function editTime({ instant, updatedAt, content }: PublishedEntry, times: Times): TimeView | null {
  if (updatedAt === instant || content.corrections.some(({ at }) => at === updatedAt)) return null;
  return times.dayOf(updatedAt) === times.dayOf(instant) ? times.clockZone(updatedAt) : times.moment(updatedAt);
}
