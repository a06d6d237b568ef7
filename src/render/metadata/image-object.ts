import type { ImageObject } from "schema-dts";
import type { EntryImage } from "../../model/live-blog.ts";
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
