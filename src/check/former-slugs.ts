import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog } from "../model/draft.ts";
import { settingPlace } from "./blog-place.ts";

/** A former slug must be an address that no blog has now and no other blog had. */
export function* formerSlugs(blogs: readonly DraftBlog[]): Generator<Diagnostic> {
  const present = new Map<string, DraftBlog>(blogs.map((blog) => [blog.settings.slug, blog]));
  const former = new Map<string, DraftBlog>();
  for (const blog of blogs) {
    for (const slug of blog.settings.formerSlugs) {
      const holder = present.get(slug) ?? former.get(slug);
      former.set(slug, blog);
      if (!holder) continue;
      yield diagnostic(
        "former-slug-taken",
        settingPlace(blog, "was"),
        present.has(slug)
          ? `\`${slug}\` is the address of \`${holder.file}\` now, so it cannot lead here.`
          : `\`${slug}\` leads to \`${holder.file}\` already.`,
        `Delete \`${slug}\` from \`was:\`.`,
      );
    }
  }
}
