import type { DraftBlog } from "../model/draft.ts";
import { finderById, isDraftEntry } from "../model/find-by-id.ts";
import type { EntryId } from "../model/names.ts";
import { tellsAny } from "../model/run-glance.ts";
import type { Addresses } from "../render/addresses.ts";
import { once } from "../render/words/once.ts";
import { resolvePath } from "./resolve-path.ts";

/** Finds the address that a reference to an entry or blog means. */
export interface EntryIndex {
  /** `#ID`, `other.md#ID` or `other.md` in a file; undefined when there is no such entry or blog, or it is a draft. */
  readonly addressOf: (reference: string, file: string) => string | undefined;
}

interface IndexedBlog {
  readonly blog: DraftBlog;
  readonly ids: () => (name: string) => EntryId | undefined;
}

/** Indexes all blogs by their files; a blog in parts also by its folder, as `folder.md` or `folder/`. */
export function indexEntries(blogs: readonly DraftBlog[], addresses: Addresses): EntryIndex {
  const byPath = new Map<string, IndexedBlog>();
  for (const blog of blogs) {
    const indexed = { blog, ids: once(() => publicIds(blog)) };
    for (const name of [blog.file, `${blog.name}.md`, blog.name]) byPath.set(name, indexed);
    for (const part of blog.parts) byPath.set(part.file, indexed);
  }
  const addressOf = (reference: string, file: string): string | undefined => {
    const hash = reference.indexOf("#");
    const path = hash === 0 ? file : resolvePath(reference, file);
    const found = path === undefined ? undefined : byPath.get(path);
    if (!found) return undefined;
    const { slug } = found.blog.settings;
    if (hash < 0) return addresses.blog(slug).below;
    const id = found.ids()(reference.slice(hash + 1));
    return id === undefined ? undefined : addresses.entry(slug, id).below;
  };
  return { addressOf };
}

/** Finds public ids by themselves and by what they were called before. */
function publicIds({ parts }: DraftBlog): (name: string) => EntryId | undefined {
  const runs = parts.flatMap((part) => part.runs);
  const find = finderById(runs);
  const former = new Map<string, EntryId>();
  for (const { ids, glance } of runs) {
    if (!tellsAny(glance, ["was"])) continue;
    for (const [place, { was, draft }] of glance.told) {
      const id = ids.at(place);
      if (was && id && !draft) former.set(was, id);
    }
  }
  return (name) => {
    const found = find(name);
    return found && !isDraftEntry(found) ? found.id : former.get(name);
  };
}
