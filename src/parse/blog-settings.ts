import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { parseSlug, type Slug } from "../model/names.ts";
import type { BlogSettings, CoverageStatus, EntryOrder } from "../model/settings.ts";
import type { SourceSpan } from "../model/source.ts";
import { asId } from "./entry/attribute-problems.ts";
import type { BLOG_KEYS } from "./front-matter/blog-keys.ts";
import type { Settings } from "./front-matter/read-front-matter.ts";
import type { SiteDefaults } from "./parse-blog.ts";
import { lineSpan } from "./source/spans.ts";

type BlogFrontMatter = Settings<typeof BLOG_KEYS>;

/** The blog's settings with the site's where it is silent; undefined without a title, a date or a slug. */
export function blogSettings(
  front: BlogFrontMatter,
  slug: Slug | undefined,
  site: SiteDefaults,
): BlogSettings | undefined {
  if (!front.title || !front.date || !slug) return undefined;
  return {
    slug,
    formerSlugs: front.was?.value ?? [],
    title: front.title.value,
    date: front.date.value,
    description: front.description?.value ?? "",
    lang: front.lang?.value ?? site.lang,
    authors: front.authors?.value ?? [],
    credits: front.credits?.value,
    status: statusOf(front.status?.value),
    showZone: front.showZone?.value ?? site.showZone,
    image: front.image?.value,
    imageAlt: front.imageAlt?.value,
    order: orderOf(front.order?.value) ?? site.order,
    tags: front.tags?.value ?? [],
    ends: front.ends?.value,
    seoTitle: front.seoTitle?.value,
    socialTitle: front.socialTitle?.value,
    canonical: front.canonical?.value,
    translations: front.translations?.value ?? {},
  };
}

function statusOf(text: string | undefined): CoverageStatus {
  return text === "upcoming" || text === "ended" ? text : "live";
}

export function orderOf(text: string | undefined): EntryOrder | undefined {
  return text === "newest-first" || text === "oldest-first" ? text : undefined;
}

/** The blog's place in the address: its `slug`, else its name, which may be none. */
export function slugOf(
  name: string,
  file: string,
  front: BlogFrontMatter,
): { readonly slug: Slug | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const slug = front.slug?.value ?? parseSlug(name);
  if (slug !== undefined) return { slug, diagnostics: [] };
  const better = asId(name);
  const problem = diagnostic(
    "blog-name-invalid",
    lineSpan(file, 1, 1, 4),
    `\`${name}\` cannot be part of an address: only small letters a–z, digits and dashes can, at most 80.`,
    better === undefined
      ? "Rename the file, or add a line such as `slug: vote-count` to the front matter."
      : `Rename it to \`${better}\`, or add \`slug: ${better}\` to the front matter.`,
  );
  return { slug: undefined, diagnostics: [problem] };
}

/** Where the value of each setting stands. */
export function settingSpans(front: BlogFrontMatter): Readonly<Record<string, SourceSpan>> {
  return Object.fromEntries(Object.entries(front).map(([key, setting]) => [key, setting.span]));
}
