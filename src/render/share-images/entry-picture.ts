import type { ContentMedia } from "../../model/entry-content.ts";
import type { EntryImage, PublishedEntry } from "../../model/live-blog.ts";

/** The picture that stands for an entry: the one it names, else the first of its body. */
export function entryPicture(entry: PublishedEntry): EntryImage | undefined {
  return entry.image ?? firstPicture(entry.content.media);
}

/** The first picture of a body. */
export function firstPicture(media: readonly ContentMedia[]): EntryImage | undefined {
  for (const { file, alt } of media) {
    if (file?.kind === "picture")
      return { path: file.path, type: file.type, alt, width: file.width, height: file.height };
  }
  return undefined;
}
