import type { EntryContent, MediaFile } from "../model/entry-content.ts";
import type { EntryImage, LiveBlog, PublishedEntry } from "../model/live-blog.ts";
import { outputPath } from "../model/names.ts";
import type { OutputFile } from "../model/output-file.ts";
import type { Site } from "../model/site.ts";
import type { RenderContext } from "./context.ts";
import { entryLists } from "./entry-lists.ts";

/** Pictures and linked files that the site shows, each once; the edge supplies their bytes. */
export function mediaFiles(
  { mediaContents }: RenderContext,
  { blogs, logo, introduction }: Site,
): readonly OutputFile[] {
  const owners = new Map<string, string | undefined>();
  const add = (path: string, blog: string | undefined) => {
    if (!owners.has(path)) owners.set(path, blog);
  };
  for (const blog of blogs) for (const path of pathsOfBlog(blog)) add(path, blog.settings.slug);
  for (const path of pathsOfImage(logo)) add(path, undefined);
  if (introduction) for (const path of pathsOfContent(introduction)) add(path, undefined);
  return [...owners].map(([path, blog]) => ({
    path: outputPath(path),
    kind: "media",
    blog,
    // The name holds the hash of the bytes.
    key: "media",
    contents: () => mediaContents(path),
  }));
}

function* pathsOfBlog({ image, standfirst, entries }: LiveBlog): Generator<string> {
  yield* pathsOfImage(image);
  yield* pathsOfContent(standfirst);
  for (const entry of entryLists(entries).withFiles) yield* pathsOfEntry(entry);
}

const PATHS = new WeakMap<PublishedEntry, readonly string[]>();

/** Looked for once while the entry stays as it is. */
function pathsOfEntry(entry: PublishedEntry): readonly string[] {
  const known = PATHS.get(entry);
  if (known) return known;
  const paths = [...pathsOfImage(entry.image), ...pathsOfContent(entry.content)];
  PATHS.set(entry, paths);
  return paths;
}

function* pathsOfContent({ files, media }: EntryContent): Generator<string> {
  yield* files;
  for (const { file } of media) if (file) yield* pathsOfFile(file);
}

function* pathsOfFile({ path, versions = [], captions, poster }: MediaFile): Generator<string> {
  yield path;
  for (const version of versions) yield version.path;
  if (captions !== undefined) yield captions;
  if (poster !== undefined) yield poster;
}

function* pathsOfImage(image: EntryImage | undefined): Generator<string> {
  if (!image) return;
  yield image.path;
  for (const version of image.versions ?? []) yield version.path;
}
