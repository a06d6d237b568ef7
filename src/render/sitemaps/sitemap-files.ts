import type { LiveBlog, PublishedEntry } from "../../model/live-blog.ts";
import type { EntryId } from "../../model/names.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { Site } from "../../model/site.ts";
import { laterOf, type UtcInstant } from "../../model/time.ts";
import type { Addresses, Place } from "../addresses.ts";
import type { RenderContext } from "../context.ts";
import { entryLists } from "../entry-lists.ts";
import { element, type XmlElement, xmlDocument } from "../xml/xml-element.ts";

/** More addresses than this must be split over several files (sitemaps.org). */
export const SITEMAP_LIMIT = 50_000;

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** One address with its last real change. */
interface SitemapRow {
  readonly address: string;
  readonly changed: UtcInstant | undefined;
}

/** A page of older entries, by its number, with the newest change among its entries. */
export interface OlderPageChange {
  readonly number: number;
  readonly changed: UtcInstant;
}

/** Gives the older pages of a blog, as paging cuts them. */
export type OlderPages = (blog: LiveBlog) => readonly OlderPageChange[];

/**
 * `sitemap.xml`: every page that stands for itself: front page, corrections, blogs with their older pages, key events.
 * Other entry pages lead to their blog, and a story that lives elsewhere is listed there.
 */
export function sitemapFiles(context: RenderContext, site: Site, olderPages: OlderPages): readonly OutputFile[] {
  const { addresses } = context;
  const rows = sitemapRows(addresses, site, olderPages);
  if (rows.length <= SITEMAP_LIMIT) return [sitemapFile(context, addresses.sitemap, "urlset", rows)];
  const parts = Array.from({ length: Math.ceil(rows.length / SITEMAP_LIMIT) }, (_, index) => ({
    place: addresses.sitemapPart(index + 1),
    rows: rows.slice(index * SITEMAP_LIMIT, (index + 1) * SITEMAP_LIMIT),
  }));
  const index = parts.map(({ place, rows: part }) => ({
    address: addresses.absolute(place),
    changed: latest(part.map(({ changed }) => changed)),
  }));
  return [
    ...parts.map(({ place, rows: part }) => sitemapFile(context, place, "urlset", part)),
    sitemapFile(context, addresses.sitemap, "sitemapindex", index),
  ];
}

function sitemapRows(addresses: Addresses, { blogs }: Site, olderPages: OlderPages): readonly SitemapRow[] {
  const row = (place: Place, changed: UtcInstant | undefined) => ({ address: addresses.absolute(place), changed });
  const own = blogs.filter(({ settings }) => settings.canonical === undefined);
  return [
    row(addresses.home, latest(blogs.map(({ updatedAt }) => updatedAt))),
    row(addresses.corrections, latest(blogs.map(({ corrections }) => corrections[0]?.at))),
    ...own.flatMap((blog) => {
      const { slug } = blog.settings;
      const site = `${addresses.absolute(addresses.olderPage(slug, 1))} ${addresses.absolute(addresses.entry(slug, ANY_ID))}`;
      return [
        row(addresses.blog(slug), blog.updatedAt),
        ...olderPages(blog).map((page) =>
          lastingRow(page, site, () => row(addresses.olderPage(slug, page.number), page.changed)),
        ),
        ...entryLists(blog.entries).keyEvents.map((entry) =>
          lastingRow(entry, site, () => row(addresses.entry(slug, entry.id), entry.updatedAt)),
        ),
      ];
    }),
  ];
}

/** Shows with the address of an entry how all of them are put together. */
const ANY_ID = "2020-01-03-0805" as EntryId;

const ROWS = new WeakMap<PublishedEntry | OlderPageChange, { readonly site: string; readonly row: SitemapRow }>();

/** The row of a page or entry, the same while both it and the addresses of the blog are the same. */
function lastingRow(owner: PublishedEntry | OlderPageChange, site: string, make: () => SitemapRow): SitemapRow {
  const known = ROWS.get(owner);
  if (known?.site === site) return known.row;
  const row = make();
  ROWS.set(owner, { site, row });
  return row;
}

function latest(instants: readonly (UtcInstant | undefined)[]): UtcInstant | undefined {
  return instants.reduce((one, other) => (one && other ? laterOf(one, other) : (one ?? other)), undefined);
}

function sitemapFile(
  { hash }: RenderContext,
  { path }: Place,
  form: "urlset" | "sitemapindex",
  rows: readonly SitemapRow[],
): OutputFile {
  return {
    path,
    kind: "feed",
    blog: undefined,
    key: hash([form, ...rows.map(lineOf)].join("\n")),
    contents: () => xmlDocument(sitemap(form, rows)),
  };
}

/** Neither of the two holds a blank. */
function lineOf({ address, changed }: SitemapRow): string {
  return `${address} ${changed}`;
}

function sitemap(form: "urlset" | "sitemapindex", rows: readonly SitemapRow[]): XmlElement {
  const name = form === "urlset" ? "url" : "sitemap";
  return element(
    form,
    { xmlns: NAMESPACE },
    ...rows.map(({ address, changed }) =>
      element(name, {}, element("loc", {}, address), changed && element("lastmod", {}, changed)),
    ),
  );
}
