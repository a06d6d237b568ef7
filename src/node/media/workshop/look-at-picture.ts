import type { PictureFacts } from "../picture-versions.ts";
import { type Library, openPicture } from "./open-picture.ts";

/** Enough to tell a drawing from a photo, and to see the colours. */
const SAMPLE = 480;

/** Reads all pixels of a picture; rejects when they are damaged. */
export async function lookAtPicture(library: Library, bytes: Uint8Array): Promise<PictureFacts> {
  const { autoOrient, hasAlpha, format } = await library(bytes).metadata();
  const { data, info } = await openPicture(library, bytes)
    .resize(SAMPLE, SAMPLE, { fit: "inside", withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const sample = library(data, { raw: { width: info.width, height: info.height, channels: 4 } });
  return {
    width: autoOrient.width,
    height: autoOrient.height,
    isOpaque: !hasAlpha || (await openPicture(library, bytes).stats()).isOpaque,
    isDrawing: (format === "png" || format === "gif") && (await isSmallWithoutLoss(sample)),
    colour: meanColour(data),
  };
}

/** A drawing stays sharp for little; a photo without loss is ten times as large. */
const WORTH_IT = 2;

async function isSmallWithoutLoss(sample: ReturnType<Library>): Promise<boolean> {
  const without = await sample.clone().webp({ lossless: true, effort: 2 }).toBuffer();
  const withLoss = await sample.clone().webp({ quality: 80, effort: 2 }).toBuffer();
  return without.length <= withLoss.length * WORTH_IT;
}

/** Of red, green, blue and opacity. */
const CHANNELS = 4;

function meanColour(pixels: Uint8Array): string {
  const sums = [0, 0, 0];
  for (let at = 0; at < pixels.length; at += CHANNELS) {
    sums.forEach((sum, channel) => {
      sums[channel] = sum + (pixels[at + channel] ?? 0);
    });
  }
  const count = Math.max(1, pixels.length / CHANNELS);
  return `#${Buffer.from(sums.map((sum) => Math.round(sum / count))).toString("hex")}`;
}
