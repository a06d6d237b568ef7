/** A font as lines of Latin letters are drawn from it; lengths in the font's own units. */
export interface LetterTable {
  /** How many of these units the type size is. */
  readonly unitsPerEm: number;
  /** Each letter, and each ligature under the letters that it stands for. */
  readonly letters: Readonly<Record<string, TableLetter>>;
  /** What is added between two letters: by the row of the first and the column of the second. */
  readonly kerning: readonly (readonly number[])[];
}

/** Its width, its row and its column of the kerning, and its outline as an SVG path of M, L, Q and Z, with y upwards. */
export type TableLetter = readonly [width: number, row: number, column: number, outline: string];
