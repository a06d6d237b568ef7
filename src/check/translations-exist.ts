import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog } from "../model/draft.ts";
import { nearestName } from "../model/nearest-name.ts";
import { settingPlace } from "./blog-place.ts";

/** A translation that is named by a slug must be a blog of this site, in that language, and name this one as its own. */
export function* translationsExist(blogs: readonly DraftBlog[]): Generator<Diagnostic> {
  const bySlug = new Map<string, DraftBlog>(blogs.map((blog) => [blog.settings.slug, blog]));
  for (const blog of blogs) {
    for (const [language, target] of Object.entries(blog.settings.translations)) {
      if (target.includes(":")) continue;
      const other = bySlug.get(target);
      if (other === undefined) yield unknown(blog, language, target, new Set(bySlug.keys()));
      else if (!isSameLanguage(other.settings.lang, language)) yield otherLanguage(blog, language, other);
      else if (!namesBack(other, blog)) yield oneSided(blog, other);
    }
  }
}

/** `fa` and `fa-IR` may both be said of a page. */
function isSameLanguage(one: string, other: string): boolean {
  const primary = (tag: string) => tag.split("-")[0]?.toLowerCase();
  return primary(one) === primary(other);
}

/** An address may be that of the blog itself: nobody can tell from the text. */
function namesBack({ settings }: DraftBlog, { settings: { slug, lang } }: DraftBlog): boolean {
  return Object.entries(settings.translations).some(
    ([language, target]) => target === slug || (target.includes(":") && isSameLanguage(language, lang)),
  );
}

function unknown(blog: DraftBlog, language: string, target: string, slugs: ReadonlySet<string>): Diagnostic {
  const nearest = nearestName(target, slugs);
  return diagnostic(
    "translation-unknown",
    settingPlace(blog, "translations"),
    `\`${language}: ${target}\` names no live blog of this site.`,
    nearest === undefined
      ? "Write the slug of a blog, or an address that starts with `https://`."
      : `Write \`${language}: ${nearest}\`.`,
  );
}

function otherLanguage(blog: DraftBlog, language: string, { settings: { slug, lang } }: DraftBlog): Diagnostic {
  return diagnostic(
    "translation-language",
    settingPlace(blog, "translations"),
    `\`${language}: ${slug}\` names a live blog whose \`lang\` is \`${lang}\`.`,
    `Write \`${lang}: ${slug}\`, or \`lang: ${language}\` in the front matter of \`${slug}\`.`,
  );
}

function oneSided(blog: DraftBlog, other: DraftBlog): Diagnostic {
  const { slug, lang } = blog.settings;
  return diagnostic(
    "translation-one-sided",
    settingPlace(other, "translations"),
    `\`${slug}\` names this live blog as its translation, but this one does not name \`${slug}\`.`,
    `Add \`${lang}: ${slug}\` under \`translations:\` in the front matter.`,
  );
}
