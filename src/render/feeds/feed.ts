import type { Byline } from "../../model/settings.ts";
import type { UtcInstant } from "../../model/time.ts";

/** A picture, sound or film that belongs to an item. */
export interface FeedMedia {
  readonly medium: "image" | "audio" | "video";
  readonly address: string;
  readonly type: string | undefined;
  readonly bytes: number | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** What it shows, in words; may be `""`. */
  readonly description: string;
  readonly credit: string;
}

/** A picture that stands for a whole feed. */
export interface FeedPicture {
  readonly address: string;
  readonly type: string;
  /** What it shows, in words; may be `""`. */
  readonly description: string;
}

/** One entry or correction as feed readers see it; all addresses are absolute. */
export interface FeedItem {
  /** `urn:uuid:…`; an edit keeps it. */
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly html: string;
  /** Plain text. */
  readonly summary: string;
  readonly published: UtcInstant;
  readonly updated: UtcInstant;
  readonly authors: readonly Byline[];
  readonly tags: readonly string[];
  readonly lang: string;
  /** Lead picture. */
  readonly image: string | undefined;
  readonly media: readonly FeedMedia[];
}

/** Where the formats of one feed stand. */
export interface FeedAddresses {
  readonly rss: string;
  readonly atom: string;
  readonly json: string;
}

/** What all documents of one feed share, whatever their format. */
export interface FeedIdentity {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** The page that the feed follows. */
  readonly home: string;
  /** The document of newest items. */
  readonly addresses: FeedAddresses;
  /** Never empty: without named people the publisher. */
  readonly authors: readonly Byline[];
  /** Square, the same for all feeds of the site. */
  readonly icon: FeedPicture | undefined;
  /** The lead picture of the feed's blog. */
  readonly picture: FeedPicture | undefined;
  /** WebSub hub. */
  readonly hub: string | undefined;
}

/** One document of a feed: the newest items, or a closed stretch of older ones. */
export interface Feed extends FeedIdentity {
  readonly kind: "newest" | "archive";
  readonly items: readonly FeedItem[];
  /** The newest change among the items. */
  readonly updated: UtcInstant;
  /** Where this document stands; an archive has no RSS. */
  readonly self: { readonly atom: string; readonly json: string };
  /** The next older document. */
  readonly older: { readonly atom: string; readonly json: string } | undefined;
  /** True when no further item will come. */
  readonly expired: boolean;
  /** How often asking again makes sense. */
  readonly minutesBetweenReads: number;
}
