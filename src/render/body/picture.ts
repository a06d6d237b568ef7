import type { Element } from "hast";
import type { MediaFile } from "../../model/entry-content.ts";
import { mediaAddress } from "../../model/resolved-address.ts";
import { type BodyContext, isFeed } from "./body-context.ts";
import { element } from "./element.ts";
import { encodeAddress } from "./link.ts";

/** The text column is 40rem at most; below that a picture is as wide as the screen. */
const SIZES = "(max-width: 42rem) 100vw, 40rem";

type Version = NonNullable<MediaFile["versions"]>[number];

/** A picture that takes its place before it has loaded, in the formats and widths that there are. */
export function renderPicture(context: BodyContext, href: string, file: MediaFile | undefined, alt: string): Element {
  const size = { width: file?.width, height: file?.height };
  const src = encodeAddress(href);
  if (isFeed(context)) return element("img", { src, alt, ...size });
  const versions = file?.versions ?? [];
  const own = versions.filter(({ type }) => type === file?.type);
  const image = element("img", {
    src,
    ...(file && own.length > 0 && { srcSet: sourceSet(withFile(own, file)), sizes: SIZES }),
    alt,
    ...size,
    loading: "lazy",
    decoding: "async",
  });
  const otherTypes = [...new Set(versions.map(({ type }) => type))].filter((type) => type !== file?.type);
  if (otherTypes.length === 0) return image;
  const sources = otherTypes.map((type) =>
    element("source", { type, srcSet: sourceSet(versions.filter((version) => version.type === type)), sizes: SIZES }),
  );
  return element("picture", {}, [...sources, image]);
}

/** The picture itself is its widest version. */
function withFile(versions: readonly Version[], { path, type, width }: MediaFile): readonly Version[] {
  if (width === undefined || versions.some((version) => version.path === path)) return versions;
  return [...versions, { path, type, width }];
}

function sourceSet(versions: readonly Version[]): string {
  return versions.map(({ path, width }) => `${encodeAddress(mediaAddress(path))} ${width}w`).join(", ");
}
