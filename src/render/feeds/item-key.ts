import type { PublishedEntry } from "../../model/live-blog.ts";
import type { BlogSettings } from "../../model/settings.ts";

/** All that an entry's item depends on beside the feed it stands in. */
export function itemKey({ id, key }: PublishedEntry, { slug, lang }: BlogSettings): readonly unknown[] {
  return [slug, lang, id, key];
}
