import { expect, test } from "vitest";
import { photo, withPlace } from "../../test/photos.ts";
import { type PictureHead, readPicture } from "./read-picture.ts";

const small = await photo(60, 40);

const headOf = (bytes: Uint8Array): PictureHead => {
  const head = readPicture(bytes);
  if (typeof head === "string") throw new Error(head);
  return head;
};

test.each([1, 3, 6, 8])(
  "a camera's note of how it was held, %i, is read in every format that carries it",
  async (turn) => {
    const noted = withPlace(small, turn);
    const size = turn >= 5 ? { width: 40, height: 60 } : { width: 60, height: 40 };
    for (const bytes of [
      await noted.clone().jpeg().toBuffer(),
      await noted.clone().png().toBuffer(),
      await noted.clone().webp().toBuffer(),
    ]) {
      expect(headOf(bytes)).toMatchObject({ ...size, isTurned: turn !== 1 });
    }
  },
);

test("notes that are cut or spoilt turn nothing", async () => {
  const png = await withPlace(small, 6).png().toBuffer();
  const at = png.indexOf("eXIf") + 4;
  for (let place = at; place < at + 60; place++) {
    for (const value of [0x00, 0x49, 0xff]) {
      const spoilt = Buffer.from(png);
      spoilt[place] = value;
      expect(headOf(spoilt).type).toBe("image/png");
    }
  }
  const short = Buffer.concat([
    png.subarray(0, at - 8),
    Buffer.from([0, 0, 0, 3]),
    Buffer.from("eXIfMM*crc!"),
    png.subarray(-12),
  ]);
  expect(headOf(short).isTurned).toBe(false);
});
