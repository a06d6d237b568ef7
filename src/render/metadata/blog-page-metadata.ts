import type { Entry, LiveBlog, PublishedEntry } from "../../model/live-blog.ts";
import type { UtcInstant } from "../../model/time.ts";
import type { Place } from "../addresses.ts";
import { contentPolicy } from "../headers/content-policy.ts";
import { isCardPicture } from "../share-images/card-picture.ts";
import { entryPicture } from "../share-images/entry-picture.ts";
import { plainLine, shortLine } from "../text/valid-text.ts";
import type { HeadMetadata } from "../views/head-metadata.ts";
import type { BlogFacts } from "./blog-facts.ts";
import { type Card, cardTags } from "./cards.ts";
import { type HeadTag, headTags, link, metaName } from "./head-tags.ts";
import { type MetadataImage, metadataImage, shareMetadataImage } from "./image-object.ts";
import { NO_STRUCTURED_DATA } from "./linked-data.ts";
import { searchTags } from "./page-tags.ts";
import { pictureAhead } from "./picture-ahead.ts";
import { newestChange, newestStructuredData, partStructuredData } from "./structured-data.ts";
import { hreflangTags } from "./translations.ts";

const DESCRIPTION_LENGTH = 200;

/** The head of `SLUG/`: `shown` are the page's entries in page order, `title` is the text of `<title>`. */
export function newestPageMetadata(
  facts: BlogFacts,
  blog: LiveBlog,
  shown: readonly Entry[],
  title: string,
): HeadMetadata {
  const { settings, place, description } = facts;
  const ended = settings.status === "ended";
  return {
    title: plainLine(title),
    description,
    policy: policyOf(facts, ended ? playersOf(shown, blog.standfirst.players) : "all"),
    tags: headTags(
      ...searchTags(facts.site, { canonical: canonicalOf(facts, place) }),
      ...authorTags(settings.authors),
      ...cardTags(blogCard(facts, place, blog.updatedAt)),
      ...hreflangTags(facts, blog.settings.translations),
      oembedTag(facts),
      // The blog's own picture stands above all entries, and says itself that it is wanted first.
      blog.image ? undefined : pictureAhead(facts.site.context.addresses, firstEntry(blog, shown)),
      facts.tags,
    ),
    structuredData: newestStructuredData(facts, blog, shown),
  };
}

/** The head of `SLUG/pages/N/`: nothing in it moves when an entry is added. */
export function olderPageMetadata(
  facts: BlogFacts,
  number: number,
  shown: readonly Entry[],
  title: string,
): HeadMetadata {
  const { addresses } = facts.site.context;
  const place = addresses.olderPage(facts.settings.slug, number);
  const canonical = canonicalOf(facts, place);
  return {
    title: plainLine(title),
    description: facts.description,
    policy: policyOf(facts, playersOf(shown)),
    tags: headTags(
      ...searchTags(facts.site, { canonical }),
      ...authorTags(facts.settings.authors),
      ...cardTags(blogCard(facts, place, newestChange(shown, facts.startedAt))),
      facts.tags,
    ),
    structuredData: partStructuredData(facts, canonical ?? addresses.local(place), shown),
  };
}

/** The head of an entry's own page: depends on what the blog never changes and on the entry alone. */
export function entryPageMetadata(facts: BlogFacts, entry: Entry, title: string): HeadMetadata {
  if (entry.kind === "withdrawn") return withdrawnPageMetadata(facts, title);
  const { addresses } = facts.site.context;
  const canonical = canonicalOf(facts, entry.isKey ? facts.entryPlace(entry.id) : facts.place);
  const description = shortLine(entry.content.text, DESCRIPTION_LENGTH) || facts.description;
  return {
    title: plainLine(title),
    description,
    policy: policyOf(facts, playersOf([entry])),
    tags: headTags(
      ...searchTags(facts.site, { canonical }),
      ...authorTags(entry.bylines),
      ...cardTags(entryCard(facts, entry, description)),
      pictureAhead(addresses, entry),
      facts.tags,
    ),
    structuredData: partStructuredData(facts, canonical ?? addresses.local(facts.entryPlace(entry.id)), [entry]),
  };
}

/** The notice stays at its address, but no search result or shared link carries what was taken back. */
function withdrawnPageMetadata(facts: BlogFacts, title: string): HeadMetadata {
  return {
    title: plainLine(title),
    description: "",
    policy: policyOf(facts, []),
    tags: headTags(...searchTags(facts.site, { canonical: undefined, isHidden: true }), facts.tags),
    structuredData: NO_STRUCTURED_DATA,
  };
}

function firstEntry({ pinned }: LiveBlog, shown: readonly Entry[]): Entry | undefined {
  return shown.find(({ id }) => id === pinned) ?? shown[0];
}

/** All pages of a story that lives elsewhere lead there. */
function canonicalOf({ site, settings }: BlogFacts, place: Place): string | undefined {
  return settings.canonical ?? site.context.addresses.canonical(place);
}

function policyOf({ site, policy }: BlogFacts, players: "all" | readonly string[]): string {
  return players.length === 0 ? policy : contentPolicy(site.context.settings.allow, players);
}

function playersOf(shown: readonly Entry[], more: readonly string[] = []): readonly string[] {
  return [...shown.flatMap((entry) => (entry.kind === "published" ? entry.content.players : [])), ...more];
}

function authorTags(authors: BlogFacts["settings"]["authors"]): readonly HeadTag[] {
  return authors.map(({ name }) => metaName("author", name));
}

function blogCard(
  { site, settings, startedAt, description, image }: BlogFacts,
  place: Place,
  modified: UtcInstant,
): Card {
  return {
    title: settings.socialTitle ?? settings.title,
    description,
    address: site.context.addresses.canonical(place),
    image,
    published: startedAt,
    modified,
    tags: settings.tags,
  };
}

function entryCard(facts: BlogFacts, entry: PublishedEntry, description: string): Card {
  return {
    ...blogCard(facts, facts.entryPlace(entry.id), entry.updatedAt),
    title: entry.title,
    description,
    image: entryImage(facts, entry) ?? facts.image,
    published: entry.instant,
    tags: entry.tags,
  };
}

function entryImage({ site, shareImages }: BlogFacts, entry: PublishedEntry): MetadataImage | undefined {
  const { addresses } = site.context;
  const picture = entryPicture(entry);
  if (picture && isCardPicture(picture)) return metadataImage(picture, addresses);
  const generated = shareImages.entry(entry);
  return generated && shareMetadataImage(generated, entry.title, addresses);
}

function oembedTag({ site, settings }: BlogFacts): HeadTag {
  const { addresses, settings: siteSettings } = site.context;
  if (siteSettings.noindex) return undefined;
  const address = addresses.canonical(addresses.oembed(settings.slug));
  return link("alternate", address, { type: "application/json+oembed", title: settings.title });
}
