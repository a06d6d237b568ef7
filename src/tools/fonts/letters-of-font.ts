import { Blob, Face, Font, shape, Buffer as Text } from "harfbuzzjs";
import type { LetterTable } from "../../node/drawing/letters/letter-table.ts";

/**
 * What `node/drawing/` draws letters from: the outlines of these letters and of the ligatures that the font makes of
 * them, and by how much each comes closer to the next, as the shaping engine of browsers sets them.
 *
 * @throws where the font does more with two of these letters than to move them or to make one of them.
 */
export function lettersOfFont(bytes: Uint8Array, letters: readonly string[]): LetterTable {
  const face = new Face(new Blob(bytes), 0);
  const font = new Font(face);
  const setting = new Setting(font);
  const units = withLigatures(letters, setting);
  const moves = units.map((one) => units.map((other) => setting.move(one, other)));
  const columns = units.map((_, index) => JSON.stringify(moves.map((row) => row[index])));
  const rows = moves.map((row) => JSON.stringify(row));
  const [rowKinds, columnKinds] = [new Set(rows), new Set(columns)].map((kinds) => [...kinds]) as [string[], string[]];
  return {
    unitsPerEm: face.upem,
    letters: Object.fromEntries(
      units.map((unit, index) => [
        unit,
        [
          setting.unit(unit).width,
          rowKinds.indexOf(rows[index] ?? ""),
          columnKinds.indexOf(columns[index] ?? ""),
          font.glyphToPath(setting.unit(unit).glyphs[0] ?? 0).replaceAll(",", " "),
        ] as const,
      ]),
    ),
    kerning: rowKinds.map((row) =>
      columnKinds.map((column) => moves[rows.indexOf(row)]?.[columns.indexOf(column)] ?? 0),
    ),
  };
}

/** The letters, and what two or three of them become. */
function withLigatures(letters: readonly string[], setting: Setting): readonly string[] {
  const ligatures: string[] = [];
  for (let units = letters; units.length > 0; ) {
    const longer = units.flatMap((one) => letters.map((other) => one + other));
    units = longer.filter((text) => setting.set(text).glyphs.length === 1);
    ligatures.push(...units);
  }
  return [...letters, ...ligatures];
}

interface SetText {
  readonly glyphs: readonly number[];
  readonly width: number;
}

/** How the font sets short texts. */
class Setting {
  readonly #font: Font;
  /** Units by themselves: each is asked for beside every other. */
  readonly #units = new Map<string, SetText>();

  constructor(font: Font) {
    this.#font = font;
  }

  unit(text: string): SetText {
    const known = this.#units.get(text) ?? this.set(text);
    this.#units.set(text, known);
    return known;
  }

  /** By how much two units stand closer to each other, or further apart, than their widths say. */
  move(one: string, other: string): number {
    const together = this.set(one + other);
    // The two are a longer ligature, so that they never stand beside each other.
    if (together.glyphs.length === 1) return 0;
    const [first, second] = [this.unit(one), this.unit(other)];
    if (together.glyphs.join() !== [...first.glyphs, ...second.glyphs].join()) {
      // A ligature of the end of one and the start of the other: which comes first is settled from the left.
      if (one.length > 1 || other.length > 1) return 0;
      throw new Error(`The font changes ${one} beside ${other}.`);
    }
    return together.width - first.width - second.width;
  }

  set(text: string): SetText {
    const buffer = new Text();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(this.#font, buffer);
    const glyphs = buffer.getGlyphInfosAndPositions();
    if (glyphs.some(({ xOffset, yOffset }) => xOffset || yOffset)) {
      throw new Error(`The font moves a letter of ${text} off its place.`);
    }
    return {
      glyphs: glyphs.map(({ codepoint }) => codepoint),
      width: glyphs.reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0),
    };
  }
}
