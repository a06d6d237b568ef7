import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog } from "../model/draft.ts";
import { nearestName } from "../model/nearest-name.ts";
import { settingPlace } from "./blog-place.ts";

/** A translation that is named by a slug must be a blog of this site. */
export function* translationsExist(blogs: readonly DraftBlog[]): Generator<Diagnostic> {
  const slugs = new Set<string>(blogs.map(({ settings }) => settings.slug));
  for (const blog of blogs) {
    for (const [language, target] of Object.entries(blog.settings.translations)) {
      if (target.includes(":") || slugs.has(target)) continue;
      const nearest = nearestName(target, slugs);
      yield diagnostic(
        "translation-unknown",
        settingPlace(blog, "translations"),
        `\`${language}: ${target}\` names no live blog of this site.`,
        nearest === undefined
          ? "Write the slug of a blog, or an address that starts with `https://`."
          : `Write \`${language}: ${nearest}\`.`,
      );
    }
  }
}
