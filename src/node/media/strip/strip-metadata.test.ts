import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { photo, SECRETS, withPlace } from "../../../test/photos.ts";
import { isMoving } from "../is-moving.ts";
import type { PictureType } from "../read-picture.ts";
import { canStrip, stripMetadata } from "./strip-metadata.ts";

const still = await photo(60, 40);
const noted = withPlace(still);
const frames = sharp([await still.png().toBuffer(), await (await photo(60, 40, "#aa3333")).png().toBuffer()], {
  join: { animated: true },
});
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>WCSECRETPLACE</exif:GPSLatitude></x:xmpmeta>';

/** A GIF with a comment and an editor's notes behind its colours. */
function notedGif(gif: Buffer): Buffer {
  const at = 13 + 3 * 2 ** (((gif[10] ?? 0) & 7) + 1);
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, 13]), Buffer.from("WCSECRETPLACE"), Buffer.from([0])]);
  const editor = Buffer.concat([
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from("XMP DataXMP"),
    Buffer.from([13]),
    Buffer.from("WCSECRETPLACE"),
    Buffer.from([0]),
  ]);
  return Buffer.concat([gif.subarray(0, at), comment, editor, gif.subarray(at), Buffer.from("WCSECRETPLACE")]);
}

const MADE: readonly (readonly [name: string, type: PictureType, bytes: Buffer, isMoving: boolean])[] = [
  ["a JPEG", "image/jpeg", await noted.clone().jpeg().toBuffer(), false],
  ["a progressive JPEG", "image/jpeg", await noted.clone().withXmp(XMP).jpeg({ progressive: true }).toBuffer(), false],
  ["a PNG", "image/png", await noted.clone().withXmp(XMP).png().toBuffer(), false],
  ["a WebP", "image/webp", await noted.clone().withXmp(XMP).webp().toBuffer(), false],
  ["a moving WebP", "image/webp", await frames.clone().withXmp(XMP).webp({ loop: 0 }).toBuffer(), true],
  ["a moving GIF", "image/gif", notedGif(await frames.clone().gif({ loop: 0 }).toBuffer()), true],
];

const pixelsOf = (bytes: Uint8Array) => sharp(bytes, { animated: true }).raw().toBuffer();

describe.each(MADE)("%s", (_name, type, bytes, moves) => {
  const stripped = stripMetadata(bytes, type) ?? Buffer.alloc(0);

  test("loses what was noted in it, and no pixel", async () => {
    expect([...SECRETS].some((secret) => bytes.includes(secret))).toBe(true);
    const text = Buffer.from(stripped).toString("latin1");
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    const { exif, xmp, pages } = await sharp(stripped, { animated: true }).metadata();
    expect({ exif, xmp, pages }).toEqual({ exif: undefined, xmp: undefined, pages: moves ? 2 : undefined });
    expect(await pixelsOf(stripped)).toEqual(await pixelsOf(bytes));
  });

  test("is known to move, or to stand still", () => {
    expect(isMoving(bytes, type)).toBe(moves);
  });

  test("is damaged wherever it is cut", () => {
    for (let length = 0; length < stripped.length - 1; length += 97) {
      expect(stripMetadata(stripped.subarray(0, length), type)).toBeUndefined();
    }
  });

  test("is not read forever when its bytes are shuffled", () => {
    for (let at = 0; at < bytes.length; at += 61) {
      const spoilt = Buffer.from(bytes);
      spoilt[at] = 0xff;
      stripMetadata(spoilt, type);
      isMoving(spoilt, type);
    }
  });
});

test("a JPEG keeps the profile of its colours, and loses the small film behind it", async () => {
  const picture = await still.clone().withIccProfile("p3").jpeg().toBuffer();
  const stripped = stripMetadata(Buffer.concat([picture, Buffer.from("ftypmp42 WCSECRETPLACE")]), "image/jpeg");
  expect(Buffer.from(stripped ?? []).toString("latin1")).not.toContain("WCSECRETPLACE");
  const { icc } = await sharp(picture).metadata();
  expect(icc?.length).toBeGreaterThan(100);
  expect((await sharp(stripped).metadata()).icc).toEqual(icc);
});

test("a moving PNG is known, keeps its frames and loses its notes", () => {
  const chunk = (name: string, data: string): Buffer => {
    const bytes = Buffer.from(`0000${name}${data}....`, "latin1");
    bytes.writeUInt32BE(data.length, 0);
    return bytes;
  };
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const shown = ["IHDR", "acTL", "fcTL", "IDAT", "fdAT", "IEND"].map((name) => chunk(name, "data"));
  const png = Buffer.concat([signature, ...shown.slice(0, 2), chunk("tEXt", "place"), ...shown.slice(2)]);
  expect(isMoving(png, "image/png")).toBe(true);
  expect(stripMetadata(png, "image/png")).toEqual(Buffer.concat([signature, ...shown]));
});

test("what cannot be stripped without touching its pixels is said", () => {
  expect(canStrip("image/avif")).toBe(false);
  expect(stripMetadata(Buffer.from("avif"), "image/avif")).toBeUndefined();
});
