import { parseSlug } from "../../model/names.ts";
import type { RenderContext } from "../context.ts";
import type { BlogFacts } from "./blog-facts.ts";
import { type HeadTag, link } from "./head-tags.ts";

/**
 * `hreflang` links: every version names itself and all others by full address, so that the pages confirm one another.
 * Whoever speaks none of the languages is led to the version in the site's own.
 */
export function hreflangTags({ site, settings, place }: BlogFacts): readonly HeadTag[] {
  const { addresses, settings: siteSettings } = site.context;
  const self = addresses.canonical(place);
  const versions = Object.entries(settings.translations).flatMap(([lang, target]) => {
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
