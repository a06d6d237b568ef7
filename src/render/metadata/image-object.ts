import type { ImageObject } from "schema-dts";
import type { ContentMedia } from "../../model/entry-content.ts";
import type { EntryImage, PublishedEntry } from "../../model/live-blog.ts";
import type { Addresses } from "../addresses.ts";
import { SHARE_IMAGE_HEIGHT, SHARE_IMAGE_WIDTH, type ShareImage } from "../share-images/share-image.ts";
import { plainLine } from "../text/valid-text.ts";

/** A picture with its full address. */
export interface MetadataImage {
  readonly address: string;
  readonly type: string;
  readonly alt: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

export function metadataImage(image: EntryImage, addresses: Addresses): MetadataImage {
  const { path, type, alt, width, height } = image;
  const place = addresses.file(path);
  return { address: addresses.canonical(place) ?? addresses.local(place), type, alt: plainLine(alt), width, height };
}

/** The picture that stands for an entry: the one it names, else the first of its body. */
export function entryPicture(entry: PublishedEntry): EntryImage | undefined {
  return entry.image ?? entry.content.media.map(localPicture).find((picture) => picture !== undefined);
}

function localPicture({ file, alt }: ContentMedia): EntryImage | undefined {
  if (file?.kind !== "picture") return undefined;
  return { path: file.path, type: file.type, alt, width: file.width, height: file.height };
}

export function imageObject({ address, alt, width, height }: MetadataImage): ImageObject {
  return {
    "@type": "ImageObject",
    url: address,
    ...(width === undefined ? {} : { width: `${width} px` }),
    ...(height === undefined ? {} : { height: `${height} px` }),
    ...(alt === "" ? {} : { caption: alt }),
  };
}

/** A generated picture as metadata shows it: the words in it are those of the card. */
export function shareMetadataImage(image: ShareImage, alt: string, addresses: Addresses): MetadataImage {
  const size = { width: SHARE_IMAGE_WIDTH, height: SHARE_IMAGE_HEIGHT };
  return metadataImage({ path: image.path, type: "image/png", alt, ...size }, addresses);
}
