import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog } from "../model/draft.ts";
import { settingPlace } from "./blog-place.ts";

/** Two blogs at one address. */
export function* uniqueSlugs(blogs: readonly DraftBlog[]): Generator<Diagnostic> {
  const first = new Map<string, DraftBlog>();
  for (const blog of blogs) {
    const { slug } = blog.settings;
    const other = first.get(slug);
    if (!other) {
      first.set(slug, blog);
      continue;
    }
    for (const [one, another] of [
      [blog, other],
      [other, blog],
    ] as const) {
      yield diagnostic(
        "slug-duplicate",
        settingPlace(one, "slug"),
        `The address \`/${slug}/\` is also that of \`${another.file}\`.`,
        "Give one of the two another `slug:`, or rename its file.",
      );
    }
  }
}
