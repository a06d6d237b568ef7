import type { ContentMedia } from "../../model/entry-content.ts";
import type { EntryImage, PublishedEntry } from "../../model/live-blog.ts";

/** The picture that stands for an entry: the one it names, else the first of its body. */
export function entryPicture(entry: PublishedEntry): EntryImage | undefined {
  return entry.image ?? entry.content.media.map(localPicture).find((picture) => picture !== undefined);
}

function localPicture({ file, alt }: ContentMedia): EntryImage | undefined {
  if (file?.kind !== "picture") return undefined;
  return { path: file.path, type: file.type, alt, width: file.width, height: file.height };
}
