import type { DraftBlog, DraftEntry } from "../model/draft.ts";
import type { EntryId } from "../model/names.ts";

/** The blog as it would be if its drafts were released: for builds that nobody but the desk sees. */
export function withDrafts(blog: DraftBlog): DraftBlog {
  const parts = blog.parts.map((part) => ({ ...part, entries: part.entries.map(released) }));
  return { ...blog, parts };
}

/** The ids of a blog's drafts. */
export function draftIds({ parts }: DraftBlog): readonly EntryId[] {
  return parts.flatMap(({ entries }) => entries.flatMap(({ id, attributes }) => (attributes.draft?.value ? [id] : [])));
}

function released(entry: DraftEntry): DraftEntry {
  const { draft, ...attributes } = entry.attributes;
  return draft ? { ...entry, attributes } : entry;
}
