import type { Addresses, FeedFormat, Place } from "../addresses.ts";
import { type HeadTag, link } from "./head-tags.ts";

export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** The links by which feed readers find the three formats of a feed. */
export function feedLinks(
  addresses: Addresses,
  placeOf: (format: FeedFormat) => Place,
  title: string,
): readonly HeadTag[] {
  return (["rss", "atom", "json"] as const).map((format) =>
    link("alternate", addresses.local(placeOf(format)), { type: FEED_TYPES[format], title }),
  );
}
