import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog } from "../model/draft.ts";
import { isReservedName } from "../model/reserved-names.ts";
import { settingPlace } from "./blog-place.ts";

/** Slugs, present and former, that are names of the site's own files. */
export function* reservedSlugs(blogs: readonly DraftBlog[]): Generator<Diagnostic> {
  for (const blog of blogs) {
    const { slug, formerSlugs } = blog.settings;
    const typed = [[slug, "slug"] as const, ...formerSlugs.map((former) => [former, "was"] as const)];
    for (const [name, key] of typed) {
      if (!isReservedName(name)) continue;
      yield diagnostic(
        "slug-reserved",
        settingPlace(blog, key),
        `\`${name}\` is a name that the site uses for files of its own.`,
        key === "slug"
          ? `Rename the file, or write a \`slug:\` such as \`the-${name}\`.`
          : `Delete \`${name}\` from \`was:\`.`,
      );
    }
  }
}
