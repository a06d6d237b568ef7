import type { Entry, LiveBlog } from "../../model/live-blog.ts";
import type { SafeHtml } from "../../model/names.ts";
import type { BlogSettings } from "../../model/settings.ts";
import type { UtcInstant } from "../../model/time.ts";
import { type BlogFacts, blogFacts } from "../metadata/blog-facts.ts";
import { plainLine } from "../text/valid-text.ts";
import { once } from "../words/once.ts";
import { createTimes, type Times } from "../words/times.ts";
import { createWords, type Words } from "../words/words.ts";
import { createArticles } from "./entry-article.ts";
import { localeKey } from "./locale-key.ts";
import { feedLinkViews, KEY_LENGTH, type PageFrame, pageFrame, type SiteShell } from "./site-shell.ts";

/** Settings that no page but the newest may show change while the blog runs; the others are the same on all its pages. */
export type LastingSettings = Omit<BlogSettings, "status" | "ends" | "translations">;

/** What all pages of a blog share: nothing here moves when an entry is added, edited or removed. */
export interface BlogShell {
  readonly site: SiteShell;
  readonly facts: BlogFacts;
  readonly settings: LastingSettings;
  readonly words: Words;
  readonly times: Times;
  readonly frame: () => PageFrame;
  /** The blog's title on one line. */
  readonly title: string;
  /** `ls/stb (AP, Reuters)`. */
  readonly credits: string | null;
  /** `All times UTC`, as the zone is called at that moment. */
  readonly zoneNote: (instant: UtcInstant) => string;
  /** An entry's article, the same bytes wherever it stands. */
  readonly article: (entry: Entry) => SafeHtml;
  /** Hash of all of this. */
  readonly key: string;
}

export function blogShell(site: SiteShell, blog: LiveBlog): BlogShell {
  const { context } = site;
  const { status: _status, ends: _ends, translations: _translations, ...settings } = blog.settings;
  const { lang, slug, showZone } = settings;
  const words = createWords(context.locale(lang), lang);
  const times = createTimes(words, showZone, lang);
  const facts = blogFacts(site.facts, blog);
  const key = context.hash(JSON.stringify([site.key, localeKey(context, lang), facts.key, settings]));
  const feeds = (format: "rss" | "atom" | "json") => context.addresses.blogFeed(slug, format);
  return {
    site,
    facts,
    settings,
    words,
    times,
    frame: once(() => {
      const frame = pageFrame(site, words, { lang, feeds: feedLinkViews(context, feeds), hasScript: true });
      return {
        ...frame,
        words: { ...frame.words, "zone-server": words.word("zone-server", { zone: cityOf(times.zone) }) },
      };
    }),
    title: plainLine(settings.title),
    credits: settings.credits === undefined ? null : plainLine(settings.credits),
    zoneNote: createZoneNotes(words, times),
    article: createArticles({ context, slug, words, times }),
    key: key.slice(0, KEY_LENGTH),
  };
}

/** `New York` of `America/New_York`. */
const cityOf = (zone: string): string => zone.replace(/.*\//, "").replaceAll("_", " ");

/** A zone has one name or two, and ten thousand pages say it. */
function createZoneNotes(words: Words, times: Times): BlogShell["zoneNote"] {
  const notes = new Map<string, string>();
  return (instant) => {
    const zone = times.zoneLabel(instant);
    const note = notes.get(zone) ?? words.word("zone-note", { zone });
    notes.set(zone, note);
    return note;
  };
}
