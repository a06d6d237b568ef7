import type { LiveBlog } from "../../model/live-blog.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { Site } from "../../model/site.ts";
import { millisecondsOf, type UtcInstant } from "../../model/time.ts";
import type { RenderContext } from "../context.ts";
import { plainLine, shortLine } from "../text/valid-text.ts";
import { element, type XmlElement, xmlDocument } from "../xml/xml-element.ts";

/** Google takes news of two days, at most this many. */
const NEWS_MILLISECONDS = 48 * 3_600_000;
const NEWS_LIMIT = 1000;
const TITLE_LENGTH = 250;

interface NewsBlog {
  readonly address: string;
  readonly title: string;
  readonly language: string;
  readonly startedAt: UtcInstant;
}

/**
 * `news-sitemap.xml`: blogs that began within two days of the site's newest entry. Measured from there instead of by
 * the clock, the file is the same for the same content; whatever updates come, a blog drops out two days after it began.
 */
export function newsSitemapFile(context: RenderContext, site: Site): OutputFile {
  const { addresses, hash, settings } = context;
  const publisher = plainLine(settings.publisher.name);
  const blogs = newsBlogs(site.blogs).map(({ settings: { slug, title, lang }, startedAt }) => ({
    address: addresses.absolute(addresses.blog(slug)),
    title: shortLine(title, TITLE_LENGTH),
    language: newsLanguage(lang),
    startedAt,
  }));
  return {
    path: addresses.newsSitemap.path,
    kind: "feed",
    blog: undefined,
    key: hash(JSON.stringify(["news-sitemap", publisher, blogs])),
    contents: () => xmlDocument(newsSitemap(blogs, publisher)),
  };
}

/** By their first minute, newest first. */
function newsBlogs(blogs: readonly LiveBlog[]): readonly LiveBlog[] {
  const begun = blogs.filter(({ entries }) => entries.length > 0);
  const newest = Math.max(...begun.flatMap(({ entries }) => (entries[0] ? [millisecondsOf(entries[0].instant)] : [])));
  return begun
    .filter(({ settings }) => settings.canonical === undefined)
    .filter(({ startedAt }) => newest - millisecondsOf(startedAt) <= NEWS_MILLISECONDS)
    .toSorted((one, other) => millisecondsOf(other.startedAt) - millisecondsOf(one.startedAt))
    .slice(0, NEWS_LIMIT);
}

function newsSitemap(blogs: readonly NewsBlog[], publisher: string): XmlElement {
  const namespaces = {
    xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
  };
  return element("urlset", namespaces, ...blogs.map((blog) => newsUrl(blog, publisher)));
}

function newsUrl({ address, title, language, startedAt }: NewsBlog, publisher: string): XmlElement {
  return element(
    "url",
    {},
    element("loc", {}, address),
    element(
      "news:news",
      {},
      element("news:publication", {}, element("news:name", {}, publisher), element("news:language", {}, language)),
      element("news:publication_date", {}, startedAt),
      element("news:title", {}, title),
    ),
  );
}

/** ISO 639, but for the two forms of Chinese that Google tells apart. */
function newsLanguage(lang: string): string {
  const [language = "", ...parts] = lang.toLowerCase().split("-");
  if (language !== "zh") return language;
  return parts.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) ? "zh-tw" : "zh-cn";
}
