import type { LiveBlog } from "../../model/live-blog.ts";
import { parseSlug } from "../../model/names.ts";
import type { BlogSettings } from "../../model/settings.ts";
import type { RenderContext } from "../context.ts";
import type { BlogFacts } from "./blog-facts.ts";
import { type HeadTag, link } from "./head-tags.ts";

/**
 * `hreflang` links: every version names itself and all others by full address, so that the pages confirm one another.
 * Whoever speaks none of the languages is led to the version in the site's own.
 */
export function hreflangTags(
  { site, settings, place }: BlogFacts,
  translations: BlogSettings["translations"],
): readonly HeadTag[] {
  const { addresses, settings: siteSettings } = site.context;
  const self = addresses.canonical(place);
  const versions = Object.entries(translations).flatMap(([lang, target]) => {
    const address = targetAddress(site.context, target);
    return address === undefined || lang === settings.lang ? [] : [{ lang, address }];
  });
  if (self === undefined || siteSettings.noindex || versions.length === 0) return [];
  const all = [...versions, { lang: settings.lang, address: self }].toSorted((one, other) =>
    one.lang < other.lang ? -1 : 1,
  );
  const fallback = all.find(({ lang }) => lang === siteSettings.lang);
  return [
    ...all.map(({ lang, address }) => link("alternate", address, { hreflang: lang })),
    fallback && link("alternate", fallback.address, { hreflang: "x-default" }),
  ];
}

/** A translation is named by the slug of a blog of this site or by a full address; a blog built alone knows no others. */
function targetAddress({ addresses, layout }: RenderContext, target: string): string | undefined {
  const slug = parseSlug(target);
  if (slug === undefined) return target;
  return layout === "single" ? undefined : addresses.canonical(addresses.blog(slug));
}

/** The blogs without translations that are not published: a slug nobody has, a blog that is held. */
export function withPublishedTranslations(blogs: readonly LiveBlog[]): readonly LiveBlog[] {
  const slugs = new Set<string>(blogs.map(({ settings }) => settings.slug));
  return blogs.map((blog) => {
    const all = Object.entries(blog.settings.translations);
    const published = all.filter(([, target]) => parseSlug(target) === undefined || slugs.has(target));
    if (published.length === all.length) return blog;
    return { ...blog, settings: { ...blog.settings, translations: Object.fromEntries(published) } };
  });
}
