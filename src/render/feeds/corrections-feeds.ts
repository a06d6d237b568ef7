import type { Correction, LiveBlog } from "../../model/live-blog.ts";
import { joinBase } from "../../model/names.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { Site } from "../../model/site.ts";
import type { RenderContext } from "../context.ts";
import { plainLine, shortLine, validText } from "../text/valid-text.ts";
import type { FeedItem } from "./feed.ts";
import { feedFiles } from "./feed-files.ts";
import { feedIdentity, plainByline } from "./feed-identity.ts";
import { nameUuid } from "./name-uuid.ts";
import { fittingCount, type ItemWords, itemBytes, NEWEST_ITEMS } from "./newest-items.ts";
import { firstStart } from "./site-feeds.ts";

const SUMMARY_LENGTH = 300;

/** A correction with what it corrects. */
interface SiteCorrection {
  readonly blog: LiveBlog;
  readonly correction: Correction;
  /** Title of the corrected entry, or of the blog for its standfirst. */
  readonly title: string;
}

/** The newest corrections of all blogs in three formats. */
export function correctionsFeeds(context: RenderContext, site: Site): readonly OutputFile[] {
  const { addresses, settings } = context;
  const { words } = context.locale(settings.lang);
  const newest = fittingCorrections(site.blogs, addresses.absoluteBase);
  const identity = feedIdentity(context, {
    name: "corrections",
    title: `${words["corrections"] ?? "Corrections"} – ${settings.title}`,
    description: words["corrections-introduction"] ?? "",
    lang: settings.lang,
    home: addresses.corrections,
    placeOf: addresses.correctionsFeed,
    authors: [],
    logo: site.logo,
    picture: undefined,
  });
  return feedFiles(context, {
    identity,
    kind: "newest",
    blog: undefined,
    places: {
      rss: addresses.correctionsFeed("rss"),
      atom: addresses.correctionsFeed("atom"),
      json: addresses.correctionsFeed("json"),
    },
    older: undefined,
    expired: false,
    minutesBetweenReads: Math.ceil(settings.poll / 60),
    itemKeys: newest.map(({ blog: { settings: blog }, correction, title }) => [
      [blog.slug, blog.lang, blog.authors, title],
      correction,
    ]),
    items: () => newest.map((correction) => correctionItem(context, correction)),
    startedAt: firstStart(site.blogs),
  });
}

function fittingCorrections(blogs: readonly LiveBlog[], base: string): readonly SiteCorrection[] {
  const newest = newestCorrections(blogs);
  return newest.slice(
    0,
    fittingCount(newest, (correction) => itemBytes(correctionWords(correction), base.length)),
  );
}

function correctionWords({ blog, correction: { notice }, title }: SiteCorrection): ItemWords {
  const { authors } = blog.settings;
  const names = authors.map(({ name, url = "" }) => name + url);
  return {
    texts: [notice.html, notice.text.slice(0, 2 * SUMMARY_LENGTH), title, ...names],
    names: names.length,
    media: 0,
  };
}

function newestCorrections(blogs: readonly LiveBlog[]): readonly SiteCorrection[] {
  return blogs
    .flatMap((blog) => blog.corrections.map((correction) => ({ blog, correction })))
    .toSorted(({ correction: one }, { correction: other }) => (one.at === other.at ? 0 : one.at > other.at ? -1 : 1))
    .slice(0, NEWEST_ITEMS)
    .map(({ blog, correction }) => ({ blog, correction, title: correction.title ?? blog.settings.title }));
}

function correctionItem(context: RenderContext, { blog, correction, title }: SiteCorrection): FeedItem {
  const { addresses, settings } = context;
  const { slug, lang, authors } = blog.settings;
  const { entry, number, at, notice } = correction;
  const place = entry === undefined ? addresses.blog(slug) : addresses.entry(slug, entry);
  return {
    id: nameUuid(`${settings.id}/${slug}/${entry ?? ""}/correction/${number}`),
    address: addresses.absolute(place),
    title: plainLine(title),
    html: validText(joinBase(notice.html, addresses.absoluteBase)),
    summary: shortLine(notice.text, SUMMARY_LENGTH),
    published: at,
    updated: at,
    authors: authors.map(plainByline),
    tags: [],
    lang,
    image: undefined,
    media: [],
  };
}
