import type { Sharp } from "sharp";
import type { PictureVersion } from "../picture-versions.ts";
import { type Library, openPicture } from "./open-picture.ts";

/** Makes the files of these versions: the picture is opened once, brought to the widest of them, and the others made of that. */
export async function makeVersions(
  library: Library,
  bytes: Uint8Array,
  versions: readonly PictureVersion[],
): Promise<readonly Uint8Array[]> {
  const [widest] = versions.toSorted((one, other) => other.width - one.width);
  if (!widest) return [];
  const { data, info } = await openPicture(library, bytes)
    .resize(widest.width, widest.height, { fit: "fill" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const made: Uint8Array[] = [];
  for (const version of versions) {
    const pixels = library(data, { raw: { width, height, channels } });
    const isWhole = version.width === width && version.height === height;
    made.push(await encode(isWhole ? pixels : pixels.resize(version.width, version.height, { fit: "fill" }), version));
  }
  return made;
}

function encode(pixels: Sharp, { format, isLossless }: PictureVersion): Promise<Uint8Array> {
  switch (format) {
    case "webp":
      return pixels.webp(isLossless ? { lossless: true, effort: 4 } : { quality: 80, effort: 4 }).toBuffer();
    case "jpeg":
      return pixels.jpeg({ quality: 80, progressive: true }).toBuffer();
    case "png":
      return pixels.png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer();
    default:
      return pixels.avif({ quality: 60, effort: 2 }).toBuffer();
  }
}
