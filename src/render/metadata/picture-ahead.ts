import type { Entry, EntryImage, PublishedEntry } from "../../model/live-blog.ts";
import type { Addresses } from "../addresses.ts";
import { type PicturePlace, SIZES, sourceSets } from "../pictures.ts";
import { type HeadTag, link } from "./head-tags.ts";

/**
 * Has the browser fetch the picture of a page's first entry before it comes to it. In the page itself all pictures of entries
 * wait until they come near, because an article is the same bytes wherever it stands.
 */
export function pictureAhead(addresses: Addresses, entry: Entry | undefined): HeadTag {
  const first = entry?.kind === "published" ? firstPicture(entry) : undefined;
  if (!first) return undefined;
  const { picture, place } = first;
  const addressOf = (path: string): string => addresses.local(addresses.file(path));
  const [source] = sourceSets(picture, addressOf);
  const attributes = source
    ? { type: source.type, imagesrcset: source.set, imagesizes: SIZES[place] }
    : { type: picture.type };
  // Browsers that know no `imagesrcset` take one that fits a phone.
  const path = picture.versions?.at(1)?.path ?? picture.versions?.at(0)?.path ?? picture.path;
  return link("preload", addressOf(path), { as: "image", ...attributes, fetchpriority: "high" });
}

interface FirstPicture {
  readonly picture: Pick<EntryImage, "path" | "type" | "versions">;
  readonly place: PicturePlace;
}

/** The lead picture, unless the text shows it too, else the first of the text. */
function firstPicture({ image, content }: PublishedEntry): FirstPicture | undefined {
  if (image && !content.media.some(({ file }) => file?.path === image.path)) return { picture: image, place: "column" };
  const inText = content.media.find(({ file }) => file?.kind === "picture");
  return inText?.file && { picture: inText.file, place: inText.isInGallery ? "gallery" : "column" };
}
