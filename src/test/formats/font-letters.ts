const UNICODE_MAPS = [4, 12];

/** The code points for which a TrueType font has a glyph: what its table `cmap` says in the formats 4 and 12. */
export function fontLetters(font: Buffer): ReadonlySet<number> {
  const start = tableStart(font, "cmap");
  const maps = Array.from(
    { length: font.readUInt16BE(start + 2) },
    (_, index) => start + font.readUInt32BE(start + 8 + 8 * index),
  );
  const known = maps.filter((at) => UNICODE_MAPS.includes(font.readUInt16BE(at)));
  return new Set(
    known.flatMap((at) => [...(font.readUInt16BE(at) === 4 ? segmentLetters(font, at) : groupLetters(font, at))]),
  );
}

function tableStart(font: Buffer, name: string): number {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const record = records.find((at) => font.toString("latin1", at, at + 4) === name);
  if (record === undefined) throw new Error(`The font has no table ${name}.`);
  return font.readUInt32BE(record + 8);
}

/** Format 4: segments whose glyphs are numbered from the code point or listed. */
function* segmentLetters(font: Buffer, at: number): Generator<number> {
  const size = font.readUInt16BE(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const last = font.readUInt16BE(at + 14 + segment);
    const first = font.readUInt16BE(at + 16 + size + segment);
    const delta = font.readUInt16BE(at + 16 + 2 * size + segment);
    const offsetAt = at + 16 + 3 * size + segment;
    const offset = font.readUInt16BE(offsetAt);
    for (let point = first; point <= last && point < 0xffff; point++) {
      const glyph = offset === 0 ? point + delta : font.readUInt16BE(offsetAt + offset + 2 * (point - first));
      if ((glyph & 0xffff) !== 0) yield point;
    }
  }
}

/** Format 12: groups of code points in a row. */
function* groupLetters(font: Buffer, at: number): Generator<number> {
  const count = font.readUInt32BE(at + 12);
  for (let group = 0; group < count; group++) {
    const first = font.readUInt32BE(at + 16 + 12 * group);
    const last = font.readUInt32BE(at + 20 + 12 * group);
    for (let point = first; point <= last; point++) yield point;
  }
}
