import type { OutputFile } from "../../model/output-file.ts";
import type { UtcInstant } from "../../model/time.ts";
import { laterOf } from "../../model/time.ts";
import type { FeedFormat, Place } from "../addresses.ts";
import type { RenderContext } from "../context.ts";
import { atomDocument } from "./atom.ts";
import type { Feed, FeedIdentity, FeedItem } from "./feed.ts";
import { jsonFeedDocument } from "./json-feed.ts";
import { rssDocument } from "./rss.ts";

const DOCUMENTS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  rss: rssDocument,
  atom: atomDocument,
  json: jsonFeedDocument,
};

/** One document of a feed before any of its items is made. */
export interface FeedPlan {
  readonly identity: FeedIdentity;
  readonly kind: Feed["kind"];
  readonly blog: string | undefined;
  readonly places: Readonly<Partial<Record<FeedFormat, Place>>>;
  readonly older: { readonly atom: Place; readonly json: Place } | undefined;
  readonly expired: boolean;
  readonly minutesBetweenReads: number;
  /** All that the items depend on. */
  readonly itemKeys: readonly unknown[];
  readonly items: () => readonly FeedItem[];
  /** Stands for the newest change where there is no item. */
  readonly startedAt: UtcInstant;
}

/** The files of one document in its formats; the items are made once, when the first of them is needed. */
export function feedFiles(context: RenderContext, plan: FeedPlan): readonly OutputFile[] {
  const { identity, kind, blog, places, expired, older, minutesBetweenReads } = plan;
  const { hash, version, settings } = context;
  // A feed without items is dated by the start of its coverage.
  const contentKey = plan.itemKeys.length > 0 ? plan.itemKeys : plan.startedAt;
  const key = hash(
    JSON.stringify([version, settings.links, identity, kind, expired, older, minutesBetweenReads, contentKey]),
  );
  const feed = sharedBy(Object.keys(places).length, () => feedOf(context, plan));
  return (["rss", "atom", "json"] as const).flatMap((format) => {
    const place = places[format];
    if (place === undefined) return [];
    return [
      { path: place.path, kind: "feed", blog, key: `${format} ${key}`, contents: () => DOCUMENTS[format](feed()) },
    ];
  });
}

function feedOf({ addresses }: RenderContext, plan: FeedPlan): Feed {
  const { identity, kind, places, older, expired, minutesBetweenReads } = plan;
  const items = plan.items();
  // Not spread into a literal: V8 would make a hidden class for each field of each of hundreds of archives.
  return Object.assign({}, identity, {
    kind,
    items,
    updated: items.map(({ updated }) => updated).reduce(laterOf, items[0]?.updated ?? plan.startedAt),
    self: {
      atom: places.atom ? addresses.absolute(places.atom) : identity.addresses.atom,
      json: places.json ? addresses.absolute(places.json) : identity.addresses.json,
    },
    older: older && { atom: addresses.absolute(older.atom), json: addresses.absolute(older.json) },
    expired,
    minutesBetweenReads,
  });
}

/** Makes a value once for that many readers and then lets go of it: a large site has hundreds of archives. */
function sharedBy<T>(readers: number, make: () => T): () => T {
  let kept: { readonly value: T; readonly left: number } | undefined;
  return () => {
    const { value, left } = kept ?? { value: make(), left: readers };
    kept = left > 1 ? { value, left: left - 1 } : undefined;
    return value;
  };
}
