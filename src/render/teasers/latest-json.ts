import type { LiveBlog, PublishedEntry } from "../../model/live-blog.ts";
import type { RenderContext } from "../context.ts";
import { dataAddress } from "../metadata/site-facts.ts";
import { jsonDocument } from "../text/valid-json.ts";
import { plainLine } from "../text/valid-text.ts";
import { textDirection } from "../words/text-direction.ts";
import type { TeaserEntries } from "./teaser-entries.ts";

/** The teaser as data; the names are permanent, new ones may join. */
export function latestJson(context: RenderContext, blog: LiveBlog, { newest, keyEvents }: TeaserEntries): string {
  const { addresses } = context;
  const { slug, title, status, lang, description } = blog.settings;
  const { image } = blog;
  const teaserOf = (entry: PublishedEntry) => entryTeaser(context, blog, entry);
  return jsonDocument({
    version: 1,
    title: plainLine(title),
    url: dataAddress(addresses, addresses.blog(slug)),
    status,
    lang,
    dir: textDirection(lang),
    description: plainLine(description),
    started: blog.startedAt,
    updated: blog.updatedAt,
    ...(image && {
      image: {
        url: dataAddress(addresses, addresses.file(image.path)),
        alt: plainLine(image.alt),
        width: image.width,
        height: image.height,
      },
    }),
    entries: newest.map(teaserOf),
    keyEvents: keyEvents.map(teaserOf),
  });
}

function entryTeaser({ addresses }: RenderContext, { settings }: LiveBlog, entry: PublishedEntry): object {
  return {
    id: entry.id,
    title: plainLine(entry.title),
    url: dataAddress(addresses, addresses.entry(settings.slug, entry.id)),
    published: entry.instant,
    updated: entry.updatedAt,
    key: entry.isKey,
    breaking: entry.isBreaking,
  };
}
