import type { EntryImage } from "../../model/live-blog.ts";
import type { Byline } from "../../model/settings.ts";
import type { FeedFormat, Place } from "../addresses.ts";
import type { RenderContext } from "../context.ts";
import { plainLine } from "../text/valid-text.ts";
import type { FeedIdentity, FeedPicture } from "./feed.ts";
import { nameUuid } from "./name-uuid.ts";

/** What a feed says of itself, before addresses are made of places. */
export interface FeedDescription {
  /** Names the feed within the site: a slug, `corrections`, or `""` for the site's own. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly home: Place;
  readonly placeOf: (format: FeedFormat) => Place;
  readonly authors: readonly Byline[];
  readonly logo: EntryImage | undefined;
  /** The lead picture of the blog that the feed follows. */
  readonly picture: EntryImage | undefined;
}

export function feedIdentity(context: RenderContext, feed: FeedDescription): FeedIdentity {
  const { addresses, settings } = context;
  const address = (format: FeedFormat) => addresses.absolute(feed.placeOf(format));
  const title = plainLine(feed.title);
  return {
    id: nameUuid([settings.id, feed.name].filter((part) => part !== "").join("/")),
    title,
    description: plainLine(feed.description) || title,
    lang: feed.lang,
    home: addresses.absolute(feed.home),
    addresses: { rss: address("rss"), atom: address("atom"), json: address("json") },
    authors: feed.authors.length > 0 ? feed.authors.map(plainByline) : [publisherByline(context)],
    icon: feed.logo && feedPicture(feed.logo, context),
    picture: feed.picture && feedPicture(feed.picture, context),
    hub: settings.hub,
  };
}

function feedPicture({ path, type, alt }: EntryImage, { addresses }: RenderContext): FeedPicture {
  return { address: addresses.absolute(addresses.file(path)), type, description: plainLine(alt) };
}

export function plainByline({ name, url }: Byline): Byline {
  return { name: plainLine(name), ...(url === undefined ? {} : { url }) };
}

function publisherByline({ settings: { publisher } }: RenderContext): Byline {
  return plainByline({ name: publisher.name, ...(publisher.url === undefined ? {} : { url: publisher.url }) });
}
