import type { DraftBlog, DraftEntry } from "../model/draft.ts";

/** The blog as it would be if its drafts were released: for builds that nobody but the desk sees. */
export function withDrafts(blog: DraftBlog): DraftBlog {
  const parts = blog.parts.map((part) => ({ ...part, entries: part.entries.map(released) }));
  return { ...blog, parts };
}

function released(entry: DraftEntry): DraftEntry {
  const { draft, ...attributes } = entry.attributes;
  return draft ? { ...entry, attributes } : entry;
}
