import type { EntryImage, LiveBlog, PublishedEntry } from "../../model/live-blog.ts";
import type { Slug } from "../../model/names.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { BlogSettings } from "../../model/settings.ts";
import type { FileGroup, SiteFiles } from "../../model/site-files.ts";
import type { UtcInstant } from "../../model/time.ts";
import type { RenderContext } from "../context.ts";
import { groupKey } from "../group-key.ts";
import { oncePerStretch } from "../once-per-stretch.ts";
import { entryItem, newestEntryItem } from "./entry-item.ts";
import type { FeedIdentity } from "./feed.ts";
import { cutFeed } from "./feed-cut.ts";
import { feedFiles } from "./feed-files.ts";
import { feedIdentity } from "./feed-identity.ts";
import { itemKey } from "./item-key.ts";

const ENDED_MINUTES = 1440;

/** A blog's feeds: its newest entries in three formats, older ones as archives in Atom and JSON. */
export function blogFeeds(context: RenderContext, blog: LiveBlog, logo: EntryImage | undefined): SiteFiles {
  const { settings } = blog;
  const { addresses } = context;
  const { newest, archives } = cutFeed(blog.entries, context.settings.pageSize, context);
  const identity = feedIdentity(context, {
    name: settings.slug,
    title: settings.title,
    description: settings.description || blog.standfirst.text,
    lang: settings.lang,
    home: addresses.blog(settings.slug),
    placeOf: (format) => addresses.blogFeed(settings.slug, format),
    authors: settings.authors,
    logo,
    picture: blog.image,
  });
  const ended = settings.status === "ended";
  const newestFiles = feedFiles(context, {
    ...common(blog, identity, newest),
    items: () => newest.map((entry) => newestEntryItem(context, settings, entry)),
    kind: "newest",
    places: {
      rss: addresses.blogFeed(settings.slug, "rss"),
      atom: addresses.blogFeed(settings.slug, "atom"),
      json: addresses.blogFeed(settings.slug, "json"),
    },
    older: archivePlaces(context, settings.slug, archives.length),
    expired: ended,
    minutesBetweenReads: ended ? ENDED_MINUTES : Math.ceil(context.settings.poll / 60),
  });
  const archive = { context, settings, startedAt: blog.startedAt, identity };
  const frame = archiveFrame(archive);
  return {
    single: newestFiles,
    groups: archives.map((entries, index) =>
      archiveGroup(archive, `${frame} archive ${index + 1}`, entries, index + 1),
    ),
  };
}

const groupOfStretch = oncePerStretch<FileGroup>();

function archiveGroup(archive: Archive, frame: string, entries: readonly PublishedEntry[], number: number): FileGroup {
  return groupOfStretch(entries, frame, () => ({
    key: groupKey(archive.context, frame, entries),
    blog: archive.settings.slug,
    files: () => archiveFiles(archive, entries, number),
  }));
}

/** What the archives of a feed share. Files that are kept hold it, so that it knows no entries. */
interface Archive {
  readonly context: RenderContext;
  readonly settings: BlogSettings;
  readonly startedAt: UtcInstant;
  readonly identity: FeedIdentity;
}

/** Hash of all that an archive depends on beside its entries and its number. */
function archiveFrame({ context, settings: { slug, lang }, startedAt, identity }: Archive): string {
  const { hash, version, settings } = context;
  return hash(JSON.stringify([version, settings.id, settings.links, slug, lang, startedAt, identity]));
}

/** An archive says nothing that moves with the news, so that only an edit of its own entries rewrites it. */
function archiveFiles(archive: Archive, entries: readonly PublishedEntry[], number: number): readonly OutputFile[] {
  const { context, settings, identity } = archive;
  const { slug } = settings;
  return feedFiles(context, {
    ...common(archive, identity, entries),
    items: () => entries.map((entry) => entryItem(context, settings, entry)),
    kind: "archive",
    places: archivePlaces(context, slug, number) ?? {},
    older: archivePlaces(context, slug, number - 1),
    expired: false,
    minutesBetweenReads: ENDED_MINUTES,
  });
}

function archivePlaces({ addresses }: RenderContext, slug: Slug, number: number) {
  if (number === 0) return undefined;
  return { atom: addresses.olderFeed(slug, number, "atom"), json: addresses.olderFeed(slug, number, "json") };
}

function common(
  { settings, startedAt }: Pick<LiveBlog, "settings" | "startedAt">,
  identity: FeedIdentity,
  entries: readonly PublishedEntry[],
) {
  const itemKeys = entries.map((entry) => itemKey(entry, settings));
  return { identity, blog: settings.slug, startedAt, itemKeys };
}
