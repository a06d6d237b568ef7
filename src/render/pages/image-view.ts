import type { EntryImage } from "../../model/live-blog.ts";
import type { Addresses } from "../addresses.ts";
import { plainLine } from "../text/valid-text.ts";
import type { ImageView } from "../views/link-view.ts";

/** A picture ready to print; `isFirst` is fetched at once. */
export function imageView(addresses: Addresses, image: EntryImage, isFirst: boolean): ImageView {
  const { path, alt, width, height } = image;
  return {
    address: addressOf(addresses, path),
    alt: plainLine(alt),
    width: width ?? null,
    height: height ?? null,
    sources: sourceSet(addresses, image),
    isFirst,
  };
}

/** Versions of the picture's own type: an `img` cannot choose between types. */
function sourceSet(addresses: Addresses, { path, type, width, versions = [] }: EntryImage): string | null {
  const smaller = versions.filter((version) => version.type === type && version.path !== path);
  if (smaller.length === 0 || width === undefined) return null;
  return [...smaller, { path, width }].map((one) => `${addressOf(addresses, one.path)} ${one.width}w`).join(", ");
}

function addressOf(addresses: Addresses, path: string): string {
  return addresses.local(addresses.file(path));
}
