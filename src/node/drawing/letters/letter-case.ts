import { type LetterMask, letterMask } from "./letter-mask.ts";
import type { LetterTable, TableLetter } from "./letter-table.ts";

/** A letter where it is to stand: in whole pixels from the left edge of its line. */
export interface PlacedLetter {
  readonly x: number;
  readonly mask: LetterMask;
}

/** Places between two pixels at which a letter may stand: eyes see no more of a large letter. */
const SHIFTS = 4;

/** The letters of a font, each drawn once for a size and a place between two pixels. */
export class LetterCase {
  readonly #table: LetterTable;
  /** The letters of the longest ligature. */
  readonly #longest: number;
  readonly #masks = new Map<string, LetterMask | undefined>();

  constructor(table: LetterTable) {
    this.#table = table;
    this.#longest = Math.max(...Object.keys(table.letters).map((letters) => letters.length));
  }

  /** Sets a line that begins at a place in pixels; undefined where the font lacks one of its letters. */
  set(words: string, size: number, start: number): readonly PlacedLetter[] | undefined {
    const { unitsPerEm, kerning } = this.#table;
    const scale = size / unitsPerEm;
    const placed: PlacedLetter[] = [];
    let before: TableLetter | undefined;
    let at = start;
    for (let index = 0; index < words.length; ) {
      const letters = this.#lettersAt(words, index);
      const letter = this.#table.letters[letters];
      if (!letter) return undefined;
      const [width, , column] = letter;
      if (before) at += (kerning[before[1]]?.[column] ?? 0) * scale;
      const place = Math.round(at * SHIFTS);
      const mask = this.#mask(letters, letter, size, place % SHIFTS);
      if (mask) placed.push({ x: Math.floor(place / SHIFTS), mask });
      at += width * scale;
      before = letter;
      index += letters.length;
    }
    return placed;
  }

  /** The longest ligature that stands there, else the letter. */
  #lettersAt(words: string, index: number): string {
    for (let length = this.#longest; length > 1; length--) {
      const letters = words.slice(index, index + length);
      if (letters.length === length && Object.hasOwn(this.#table.letters, letters)) return letters;
    }
    return words.charAt(index);
  }

  #mask(letters: string, [, , , outline]: TableLetter, size: number, shift: number): LetterMask | undefined {
    const key = `${size} ${shift} ${letters}`;
    if (!this.#masks.has(key)) {
      this.#masks.set(key, letterMask(outline, size / this.#table.unitsPerEm, shift / SHIFTS));
    }
    return this.#masks.get(key);
  }
}
