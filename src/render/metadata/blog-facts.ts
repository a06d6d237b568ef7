import type { LiveBlogPosting } from "schema-dts";
import type { LiveBlog } from "../../model/live-blog.ts";
import type { EntryId, SafeHtml } from "../../model/names.ts";
import type { BlogSettings } from "../../model/settings.ts";
import type { UtcInstant } from "../../model/time.ts";
import type { Place } from "../addresses.ts";
import { contentPolicy } from "../headers/content-policy.ts";
import { type BlogShareImages, blogShareImages } from "../share-images/blog-share-images.ts";
import { plainLine, shortLine } from "../text/valid-text.ts";
import { cardFrameTags } from "./cards.ts";
import { feedLinks } from "./feed-links.ts";
import { headTags } from "./head-tags.ts";
import { imageObject, type MetadataImage, metadataImage, shareMetadataImage } from "./image-object.ts";
import { linkedData } from "./linked-data.ts";
import { people } from "./people.ts";
import { dataAddress, type SiteFacts } from "./site-facts.ts";

/** What all pages of a blog say alike; no entry changes it but the first, which gives the time of publication. */
export interface BlogFacts {
  readonly site: SiteFacts;
  readonly settings: BlogSettings;
  readonly startedAt: UtcInstant;
  /** The newest page. */
  readonly place: Place;
  /** An entry's own page. */
  readonly entryPlace: (id: EntryId) => Place;
  readonly description: string;
  /** The blog's own picture where cards can show it, else a generated one, else what there is of the blog or the site. */
  readonly image: MetadataImage | undefined;
  readonly shareImages: BlogShareImages;
  /** Elements of the head that stand on every page alike: cards' frame, feed discovery, icons. */
  readonly tags: SafeHtml;
  /** The policy of a page without players. */
  readonly policy: string;
  /** The unchanging properties of the structured data, as JSON. */
  readonly posting: SafeHtml;
  /** Hash of all of this: part of the key of every page of the blog. */
  readonly key: string;
}

const DESCRIPTION_LENGTH = 300;
const HEADLINE_LENGTH = 250;

export function blogFacts(site: SiteFacts, blog: LiveBlog): BlogFacts {
  const { addresses, hash, settings: siteSettings } = site.context;
  const { settings, startedAt } = blog;
  const shareImages = blogShareImages(site.context, blog);
  const image = blogImage(site, blog, shareImages);
  const description = shortLine(settings.description || blog.standfirst.text, DESCRIPTION_LENGTH);
  const feeds = feedLinks(addresses, (format) => addresses.blogFeed(settings.slug, format), settings.title);
  const tags = headTags(
    ...cardFrameTags({ type: "article", siteName: siteSettings.title, lang: settings.lang }),
    ...(siteSettings.noindex ? [] : feeds),
    site.icons,
  );
  const policy = contentPolicy(siteSettings.allow, []);
  const posting = linkedData(livePosting(site, blog, description, image));
  return {
    site,
    settings,
    startedAt,
    place: addresses.blog(settings.slug),
    entryPlace: (id) => addresses.entry(settings.slug, id),
    description,
    image,
    shareImages,
    tags,
    policy,
    posting,
    key: hash(JSON.stringify([posting, description, image, tags, policy, ...constants(site, settings)])),
  };
}

function blogImage(
  site: SiteFacts,
  { settings, image }: LiveBlog,
  { blog }: BlogShareImages,
): MetadataImage | undefined {
  const { addresses } = site.context;
  if (blog) return shareMetadataImage(blog, settings.socialTitle ?? settings.title, addresses);
  return image ? metadataImage(image, addresses) : site.image;
}

/** What the head takes from the settings beyond the structured data. */
function constants(
  { context: { settings: site, layout, drawShareImage } }: SiteFacts,
  blog: BlogSettings,
): readonly unknown[] {
  return [
    [site.url, site.basePath, site.links, site.lang, site.allow, site.noindex, layout, drawShareImage !== undefined],
    [blog.slug, blog.lang, blog.authors, blog.tags, blog.socialTitle, blog.canonical, blog.order],
  ];
}

function livePosting(
  site: SiteFacts,
  { settings, startedAt }: LiveBlog,
  description: string,
  image: MetadataImage | undefined,
): LiveBlogPosting {
  const { addresses } = site.context;
  return {
    "@type": "LiveBlogPosting",
    headline: shortLine(settings.title, HEADLINE_LENGTH),
    url: dataAddress(addresses, addresses.blog(settings.slug)),
    datePublished: startedAt,
    coverageStartTime: startedAt,
    inLanguage: settings.lang,
    isAccessibleForFree: true,
    ...(description === "" ? {} : { description }),
    ...(settings.tags.length > 0 ? { keywords: settings.tags.map(plainLine) } : {}),
    ...(image && { image: [imageObject(image)] }),
    author: settings.authors.length > 0 ? people(settings.authors) : site.publisher,
    publisher: site.publisher,
  };
}
