import type { EntryImage } from "../../model/live-blog.ts";
import type { Addresses } from "../addresses.ts";
import { type PicturePlace, pictureClasses, SIZES, sourceSets } from "../pictures.ts";
import { plainLine } from "../text/valid-text.ts";
import type { ImageView } from "../views/link-view.ts";

/** A picture ready to print; `isFirst` is fetched at once. */
export function imageView(
  addresses: Addresses,
  image: EntryImage,
  { isFirst, place = "column" }: { readonly isFirst: boolean; readonly place?: PicturePlace },
): ImageView {
  const addressOf = (path: string): string => addresses.local(addresses.file(path));
  const classes = pictureClasses(image);
  return {
    address: addressOf(image.path),
    alt: plainLine(image.alt),
    width: image.width ?? null,
    height: image.height ?? null,
    sources: sourceSets(image, addressOf),
    sizes: SIZES[place],
    classes: classes.length > 0 ? classes.join(" ") : null,
    isFirst,
  };
}
