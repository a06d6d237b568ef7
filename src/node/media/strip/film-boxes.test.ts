import { describe, expect, test } from "vitest";
import { blankNotes, findFilmNotes } from "./film-boxes.ts";

/** A box; a name with `+` has the long form of its size. */
function box(name: string, ...contents: readonly (string | Buffer)[]): Buffer {
  const inner = Buffer.concat(contents.map((each) => (typeof each === "string" ? Buffer.from(each, "latin1") : each)));
  const isLong = name.startsWith("+");
  const head = Buffer.alloc(isLong ? 16 : 8);
  head.writeUInt32BE(isLong ? 1 : head.length + inner.length, 0);
  head.write(name.replace("+", ""), 4, "latin1");
  if (isLong) head.writeBigUInt64BE(BigInt(head.length + inner.length), 8);
  return Buffer.concat([head, inner]);
}

const PLACE = "+33.2626+044.2346/";
const FTYP = box("ftyp", "mp42\0\0\0\0");
const MDAT = box("mdat", "pictures and sound");
/** A track whose samples are of a kind. */
const track = (kind: string, ...more: readonly Buffer[]) =>
  box(
    "trak",
    box("tkhd", "head"),
    box("mdia", box("minf", box("stbl", box("stsd", "\0\0\0\0\0\0\0\x01", box(kind, "x"), ...more)))),
  );
const film = (...movie: readonly Buffer[]) =>
  Buffer.concat([FTYP, box("moov", box("mvhd", "head"), ...movie, track("avc1")), MDAT]);
const keys = box(
  "meta",
  "\0\0\0\0",
  box("keys", `com.apple.quicktime.location.ISO6709 Reporterphone`),
  box("ilst", PLACE),
);

const NOTED: readonly (readonly [string, Buffer])[] = [
  ["the mark of Android and QuickTime", film(box("udta", box("\xA9xyz", `\0\x12\x15\xC7${PLACE}`)))],
  ["a list that ends in zeros", film(box("udta", box("\xA9xyz", PLACE), "\0\0\0\0"))],
  ["the mark of 3GPP", film(box("udta", box("loci", PLACE)))],
  ["keys of iPhones", film(keys)],
  ["keys in the notes", film(box("udta", keys))],
  ["notes of a track", film(box("trak", box("tkhd", "head"), keys, box("udta", box("name", PLACE))))],
  ["keys beside the movie", Buffer.concat([FTYP, keys, box("moov", box("mvhd", "head")), MDAT])],
  [
    "XMP",
    Buffer.concat([
      FTYP,
      box("uuid", Buffer.from("be7acfcb97a942e89c71999491e3afac", "hex"), PLACE),
      box("moov", ""),
      MDAT,
    ]),
  ],
  ["a long box", Buffer.concat([FTYP, box("+moov", box("+udta", box("\xA9xyz", PLACE))), MDAT])],
  ["notes that are no boxes", film(box("udta", `\0\0\xFF\xFFabcd${PLACE}`))],
  [
    "a movie at the end, of no said size",
    Buffer.concat([FTYP, MDAT, Buffer.from("\0\0\0\0moov"), box("udta", box("\xA9xyz", PLACE))]),
  ],
];

describe.each(NOTED)("%s", (_, bytes) => {
  const blanked = Buffer.from(blankNotes(bytes));

  test("goes, and no other byte changes or moves", () => {
    expect(bytes.includes(PLACE)).toBe(true);
    for (const secret of [PLACE, "location", "Reporterphone"]) expect(blanked.includes(secret)).toBe(false);
    expect(blanked).toHaveLength(bytes.length);
    expect(blanked.indexOf("pictures and sound")).toBe(bytes.indexOf("pictures and sound"));
    for (const kept of ["mvhd", "avc1", "ftyp", "mdat"]) expect(blanked.includes(kept)).toBe(bytes.includes(kept));
  });

  test("is read to its end, cut or spoilt anywhere, without a fault", () => {
    for (let length = 0; length < bytes.length; length += 1) blankNotes(bytes.subarray(0, length));
    for (let at = 0; at < bytes.length; at += 1) {
      for (const value of [0, 1, 0xff]) {
        const spoilt = Buffer.from(bytes);
        spoilt[at] = value;
        expect(blankNotes(spoilt)).toHaveLength(bytes.length);
      }
    }
  });
});

test("a film without notes stays as it is, and so does what players use", () => {
  const plain = film(box("udta", box("ludt", "loud"), box("kind", "urn")), box("uuid", "0123456789abcdef protection"));
  expect(findFilmNotes(plain)).toEqual({ notes: [], hasPlaceTrack: false });
  expect(blankNotes(plain)).toEqual(plain);
});

test("what is no film stays as it is", () => {
  for (const text of ["", "A film.\n", "RIFF1234WAVE", "\0\0\0\x08ftyp\xFF\xFF\xFF\xFFmoov"]) {
    const bytes = Buffer.from(text, "latin1");
    expect(findFilmNotes(bytes)).toBeUndefined();
    expect(blankNotes(bytes)).toEqual(bytes);
  }
});

test.each<[string, Buffer, boolean]>([
  ["an action camera", track("gpmd"), true],
  ["a drone", track("djmd"), true],
  ["a phone that notes places", track("mebx", box("keys", "mdta com.apple.quicktime.location.ISO6709")), true],
  ["a phone that notes faces", track("mebx", box("keys", "mdta com.apple.quicktime.detected-face")), false],
  ["captions", track("tx3g"), false],
  ["a track without kinds", box("trak", box("mdia", box("minf", box("stbl", box("stsd", "\0"))))), false],
])("a track of places is told: %s", (_, each, expected) => {
  expect(findFilmNotes(film(each))?.hasPlaceTrack).toBe(expected);
});
