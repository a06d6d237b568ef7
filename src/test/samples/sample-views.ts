import { readFileSync } from "node:fs";
import { type Locale, readLocale } from "../../model/locale.ts";
import { parseEntryId, type SafeHtml, safeHtml } from "../../model/names.ts";
import { instantFromMilliseconds, millisecondsOf, parseCalendarDate, type UtcInstant } from "../../model/time.ts";
import { creditedPeople } from "../../render/pages/credited-people.ts";
import type { DayView, NewestPageView, OlderPageView } from "../../render/views/blog-page-view.ts";
import type { CorrectionsPageView } from "../../render/views/corrections-page-view.ts";
import type { EntryPageView } from "../../render/views/entry-page-view.ts";
import type { EntryView } from "../../render/views/entry-view.ts";
import type { HeadView, KeyEventView, StatusView } from "../../render/views/head-view.ts";
import type { BlogTeaserView, IndexPageView } from "../../render/views/index-page-view.ts";
import type { LatestTeaserView } from "../../render/views/latest-teaser-view.ts";
import type { NotFoundView } from "../../render/views/not-found-view.ts";
import type { PageView } from "../../render/views/page-view.ts";
import type { RedirectView } from "../../render/views/redirect-view.ts";
import { titleLength } from "../../render/views/title-length.ts";
import { createTimes, type Times } from "../../render/words/times.ts";
import { createWords, type Words } from "../../render/words/words.ts";
import { ENGLISH, PERSIAN, PICTURE, type SampleBody } from "./bodies.ts";

export interface SampleOptions {
  readonly lang: string;
  readonly count: number;
  readonly title?: string;
  readonly state?: "upcoming" | "live" | "ended";
  readonly hasPinned?: boolean;
  readonly order?: "newest-first" | "oldest-first";
  readonly zone?: string;
  readonly render: (template: string, view: object) => string;
}

const NEWEST = "2020-01-03T08:05:00Z";
const MINUTES_APART = 17;

export function sampleLocale(lang: string): Locale {
  const file = new URL(`../../../templates/locales/${lang}.json`, import.meta.url);
  return readLocale(JSON.parse(readFileSync(file, "utf8")), `${lang}.json`);
}

/** Views of every page kind with invented content, to look at and to test templates with. */
export function sampleViews(options: SampleOptions) {
  const words = createWords(sampleLocale(options.lang));
  const times = createTimes(words, options.zone);
  const entries = sampleEntries(options, words, times);
  const page = samplePage(options, words);
  const articles = entries.map((view) => safeHtml(options.render("entry", view)));
  const head = sampleHead(options, entries, words, times);
  const zoneNote = words.word("zone-note", { zone: "UTC" });
  const days = sampleDays(options, entries, articles, times);
  const first = entries[0];
  const newest: NewestPageView = {
    ...page,
    kind: "newest",
    status: sampleStatus(options, entries.length, words, times),
    blog: head,
    image: null,
    order: options.order ?? "newest-first",
    pinned: options.hasPinned ? (articles[0] ?? null) : null,
    days,
    start: options.state === "ended" ? { label: words.word("from-start"), address: "#start" } : null,
    credits: "ls/stb (AP, Reuters)",
  };
  const older: OlderPageView = {
    ...page,
    kind: "older",
    blog: { label: head.title.text, address: "#blog" },
    length: head.title.length,
    heading: words.word("older-page", { page: words.number(3) }),
    range: times.range("2020-01-03T05:10:00Z" as UtcInstant, "2020-01-03T06:55:00Z" as UtcInstant),
    zoneNote,
    order: options.order ?? "newest-first",
    days,
    newer: { label: words.word("newer"), address: "#newer" },
    older: { label: words.word("older"), address: "#older" },
    credits: null,
  };
  const entry: EntryPageView = {
    ...page,
    kind: "entry",
    blog: { label: head.title.text, address: "#blog" },
    heading: times.day(day("2020-01-03")),
    entry: articles[1] ?? articles[0] ?? safeHtml(""),
    zoneNote,
    credits: "ls/stb (AP, Reuters)",
  };
  return { newest, older, entry, entries, head, ...sampleSitePages(page, head, words, times), first };
}

function day(text: string) {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(`${text} is no date`);
  return date;
}

function samplePage({ lang, state }: SampleOptions, words: Words): Omit<PageView, "kind"> {
  return {
    lang,
    dir: words.locale.dir,
    head: {
      title: "Sample",
      description: "A sample & its description",
      policy: "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:",
      tags: safeHtml(""),
      structuredData: safeHtml(`{"@type":"LiveBlogPosting"}`),
    },
    styles: { address: "/assets/styles.css", integrity: "" },
    script: state === "ended" ? null : { address: "/assets/reader.js", integrity: "" },
    live: safeHtml("{}"),
    site: {
      title: "The Harbour Gazette",
      address: "/",
      navigation: [{ label: words.word("all-blogs"), address: "/", isCurrent: false }],
      links: ["RSS", "Atom", "JSON Feed", words.word("corrections")].map((label) => ({ label, address: "#" })),
      publisher: "The Harbour Gazette",
    },
    words: words.page,
  };
}

function sampleEntries({ lang, count }: SampleOptions, words: Words, times: Times): EntryView[] {
  const bodies = words.locale.dir === "rtl" ? PERSIAN : ENGLISH;
  return Array.from({ length: count }, (_, index) => {
    const body = bodies[index % bodies.length] ?? { headline: null, html: "" };
    const instant = instantFromMilliseconds(millisecondsOf(NEWEST as UtcInstant) - index * MINUTES_APART * 60_000);
    const base = {
      id: entryId(`entry-${index + 1}`),
      day: times.dayOf(instant),
      time: times.clock(instant),
      zone: times.zoneLabel(instant),
      address: `/us-iran/entry-${index + 1}.html`,
      words: words.page,
    };
    if (index === 12) return { ...base, kind: "withdrawn", reason: `The report came from a forged account (${lang}).` };
    return { ...base, ...published(body, base.id, words, times, instant) };
  });
}

function entryId(text: string) {
  const id = parseEntryId(text);
  if (!id) throw new Error(`${text} is no id`);
  return id;
}

function published(body: SampleBody, id: string, words: Words, times: Times, instant: UtcInstant) {
  return {
    kind: "published" as const,
    headline: body.headline === null ? null : safeHtml(body.headline),
    title: body.headline ?? "An entry",
    isKey: body.isKey ?? false,
    isBreaking: body.isBreaking ?? false,
    isPinned: false,
    corrections: body.correction ? [{ anchor: `correction_${id}_1`, html: safeHtml(body.correction) }] : [],
    image: body.image
      ? {
          address: PICTURE,
          alt: "A hill",
          width: 1600,
          height: 900,
          sources: [],
          sizes: "41rem",
          classes: null,
          isFirst: false,
        }
      : null,
    body: safeHtml(body.html),
    updated: body.correction ? times.clockZone(instant) : null,
    byline: body.byline ? creditedPeople([{ name: body.byline }, { name: "Idris Tan" }], words) : null,
    unprinted: { authors: body.byline ? [] : ["Lena Strand"], updated: null },
    tags: ["Iran", "US"],
    shareAddress: `https://example.org/us-iran/${id}.html`,
  };
}

function sampleDays(
  { hasPinned, order }: SampleOptions,
  entries: readonly EntryView[],
  articles: readonly SafeHtml[],
  times: Times,
): DayView[] {
  const days = [...new Set(entries.map((entry) => entry.day))].map((date): DayView => {
    const items = entries.flatMap((entry, index): DayView["items"] => {
      if (entry.day !== date) return [];
      if (hasPinned && index === 0) {
        const title = entry.kind === "published" ? entry.title : "";
        return [{ kind: "pinned", id: entry.id, day: date, title, time: entry.time, zone: entry.zone }];
      }
      return [{ kind: "entry", html: articles[index] ?? safeHtml("") }];
    });
    return {
      day: date,
      anchor: `day_${date}`,
      heading: times.day(date),
      items: order === "oldest-first" ? items.toReversed() : items,
      isFar: entries.findIndex((entry) => entry.day === date) >= 10,
    };
  });
  return order === "oldest-first" ? days.toReversed() : days;
}

function sampleFurniture({ count, state }: SampleOptions, words: Words): Pick<HeadView, "empty" | "older" | "place"> {
  return {
    empty: count === 0 ? words.word(state === "upcoming" ? "empty-upcoming" : "empty") : null,
    older: count > 20 ? { label: words.word("older"), address: "#older" } : null,
    place: null,
  };
}

function sampleStatus({ state = "live" }: SampleOptions, count: number, words: Words, times: Times): StatusView {
  return {
    state,
    badge: words.word(`badge-${state}`),
    updated: (state === "ended" ? times.moment : times.clockZone)(NEWEST as UtcInstant),
    count: count === 0 ? null : words.plural("updates-count", count),
  };
}

function sampleHead(options: SampleOptions, entries: readonly EntryView[], words: Words, times: Times): HeadView {
  const { lang } = options;
  const isPersian = words.locale.dir === "rtl";
  const text =
    options.title ??
    (isPersian
      ? "تهران وعدهٔ انتقام داد: کشته شدن قاسم سلیمانی در بغداد"
      : "Iran vows “hard retaliation” after US strike kills Soleimani");
  const events = entries.flatMap((entry): KeyEventView[] =>
    entry.kind === "published" && entry.isKey
      ? [
          {
            id: entry.id,
            title: entry.title,
            address: `#${entry.id}`,
            time: times.clockZone(entry.time.machine as UtcInstant),
          },
        ]
      : [],
  );
  const people = isPersian ? ["لنا استراند", "ادریس تان"] : ["Lena Strand", "Idris Tan"];
  const latest = events[0];
  return {
    ...sampleFurniture(options, words),
    title: { text, length: titleLength(text), documentTitle: words.word("title-live", { title: text }) },
    standfirst: safeHtml(
      isPersian
        ? "<p>فرماندهٔ نیروی قدس سپاه و یکی از رهبران شبه‌نظامیان عراق در حملهٔ هوایی آمریکا نزدیک فرودگاه بغداد کشته شدند.</p>"
        : `<p>The commander of Iran’s Quds Force and a senior Iraqi militia leader were killed by a US strike near Baghdad airport. Tehran has promised an answer.</p>${lang === "en" ? "<ul><li>The strike was ordered by President Donald Trump.</li><li>Iran has declared three days of mourning.</li></ul>" : ""}`,
    ),
    corrections: [],
    byline: {
      people: people.map((name) => ({ name, address: null })),
      phrase: words.wordHtml("by", {
        names:
          creditedPeople(
            people.map((name) => ({ name })),
            words,
          ) ?? safeHtml(""),
      }),
      date: times.day(day("2020-01-03")),
      zoneNote: words.word("zone-note", { zone: times.zoneLabel(NEWEST as UtcInstant) }),
    },
    keyEvents: latest
      ? { heading: words.word("key-events-count", { count: words.number(events.length) }), events, latest, older: null }
      : null,
    closing: options.state === "ended" ? words.word("closing") : null,
    words: words.page,
  };
}

function sampleSitePages(page: Omit<PageView, "kind">, head: HeadView, words: Words, times: Times) {
  const teaser = (state: BlogTeaserView["state"]): BlogTeaserView => ({
    state,
    badge: words.word(`badge-${state}`),
    title: head.title.text,
    address: "/us-iran/",
    lang: page.lang,
    dir: page.dir,
    description: "A US strike near Baghdad airport has killed Qassem Soleimani, commander of Iran’s Quds Force.",
    date: head.byline.date,
    updated: state === "upcoming" ? null : times.moment(NEWEST as UtcInstant),
    image:
      state === "ended"
        ? {
            address: PICTURE,
            alt: "",
            width: 1600,
            height: 900,
            sources: [],
            sizes: "41rem",
            classes: null,
            isFirst: false,
          }
        : null,
    newest:
      state === "live"
        ? (head.keyEvents?.events ?? []).slice(0, 3).map(({ title, address, time }) => ({ title, address, time }))
        : [],
  });
  const index: IndexPageView = {
    ...page,
    kind: "index",
    title: { text: page.site.title, length: "short" },
    introduction: safeHtml("<p>When something is happening, we cover it minute by minute.</p>"),
    groups: (["live", "upcoming", "ended"] as const).map((state) => ({
      state,
      anchor: `blogs_${state}`,
      heading: words.word(`group-${state}`),
      blogs: state === "upcoming" ? [teaser(state)] : [teaser(state), { ...teaser(state), image: null }],
    })),
  };
  const corrections: CorrectionsPageView = {
    ...page,
    kind: "corrections",
    corrections: [1, 2].map((number) => ({
      anchor: `correction_${number}`,
      time: times.moment(NEWEST as UtcInstant),
      html: safeHtml("<p><strong>Correction, 08:02 UTC:</strong> an earlier version misnamed the council.</p>"),
      lang: page.lang,
      dir: page.dir,
      blog: { label: head.title.text, address: "/us-iran/" },
      entry: number === 1 ? { label: "Tehran calls emergency security council meeting", address: "#" } : null,
    })),
    feed: { label: words.word("corrections-feed"), address: "#" },
    policy: { label: words.word("corrections-policy"), address: "#" },
  };
  const notFound: NotFoundView = { ...page, kind: "not-found", blogs: [{ label: head.title.text, address: "#" }] };
  const redirect: RedirectView = {
    ...page,
    kind: "redirect",
    target: { label: head.title.text, address: "/us-iran/" },
  };
  const latest: LatestTeaserView = {
    blog: teaser("live"),
    newest: teaser("live").newest,
    keyEvents: teaser("live").newest,
    words: words.page,
  };
  return { index, corrections, notFound, redirect, latest };
}
