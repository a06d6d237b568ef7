import sharp, { type Sharp } from "sharp";

/** What phones note about the place; no published byte may hold any of it. */
const NOTES = {
  IFD0: { Make: "Reporterphone", Model: "WCGPS1" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "33/1 20/1 17/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "44/1 22/1 3/1",
    GPSAreaInformation: "WCSECRETPLACE",
  },
};

/** Words that stand in the notes of {@link withPlace}. */
export const SECRETS = ["Reporterphone", "WCGPS1", "WCSECRETPLACE"];

/** A picture like a photo: soft shapes in that colour, red at its top left corner so that one sees how it is turned. */
export async function photo(width: number, height: number, colour = "#8899aa"): Promise<Sharp> {
  const cell = Math.max(2, Math.round(Math.max(width, height) / 40));
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  const size = { width: Math.ceil(width / cell), height: Math.ceil(height / cell) };
  const small = sharp({ create: { ...size, channels: 3, background: colour, noise } }).png();
  const soft = await sharp(await small.toBuffer())
    .resize(width, height, { fit: "fill" })
    .tint(colour)
    .png()
    .toBuffer();
  const corner = { width: Math.ceil(width / 4), height: Math.ceil(height / 4) };
  const red = { create: { ...corner, channels: 3, background: "#ff0000" } } as const;
  const { data, info } = await sharp(soft)
    .composite([{ input: red, left: 0, top: 0 }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}

/** The picture with a phone's notes, one of which says how the phone was held (1 upright, 6 turned by a quarter). */
export function withPlace(picture: Sharp, orientation = 1): Sharp {
  return picture.withExif(NOTES).withMetadata({ orientation });
}

/** The colours of the corners, from the top left one clockwise: `red` or `other`. */
export async function cornersOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const at = (x: number, y: number): string => {
    const [red = 0, green = 0] = data.subarray((y * width + x) * 3);
    return red > 180 && green < 90 ? "red" : "other";
  };
  return [at(4, 4), at(width - 5, 4), at(width - 5, height - 5), at(4, height - 5)];
}
