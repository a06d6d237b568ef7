import type { Element } from "hast";
import type { MediaFile } from "../../model/entry-content.ts";
import { mediaAddress } from "../../model/resolved-address.ts";
import { type PicturePlace, pictureClasses, SIZES, sourceSets } from "../pictures.ts";
import { type BodyContext, isFeed } from "./body-context.ts";
import { element } from "./element.ts";
import { encodeAddress } from "./link.ts";

/** A picture by its address; its file where it is ours. */
export interface ShownPicture {
  readonly href: string;
  readonly file: MediaFile | undefined;
  readonly alt: string;
}

/** A picture that takes its place before it has loaded, in the formats and widths that there are. */
export function renderPicture(
  context: BodyContext,
  { href, file, alt }: ShownPicture,
  place: PicturePlace = "column",
): Element {
  const size = { width: file?.width, height: file?.height };
  const src = encodeAddress(href);
  if (isFeed(context)) return element("img", { src, alt, ...size });
  const classes = pictureClasses({ ...size, colour: file?.colour });
  const image = element("img", {
    className: classes.length > 0 ? [...classes] : undefined,
    src,
    alt,
    ...size,
    loading: "lazy",
    decoding: "async",
  });
  const sources = sourceSets(file ?? {}, (path) => encodeAddress(mediaAddress(path)));
  if (sources.length === 0) return image;
  return element("picture", {}, [
    ...sources.map(({ type, set }) => element("source", { type, srcSet: set, sizes: SIZES[place] })),
    image,
  ]);
}
