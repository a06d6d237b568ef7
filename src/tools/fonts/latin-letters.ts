import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FONTS } from "../../node/drawing/fonts.ts";
import { lettersOfFont } from "./letters-of-font.ts";

/** Letters of the languages that are written from left to right with Latin letters, and their marks. */
export const LATIN_LETTERS = /^[ -~\u00a0-\u00ac\u00ae-\u017f\u2010-\u2027\u2030\u2039\u203a\u20ac\u2122\u2212]$/;
const LAST_LETTER = 0x3000;

/** The file of the letters of most titles, one a line, made from the first of our fonts. */
export function latinLetters(fontsFolder: string): string {
  const every = Array.from({ length: LAST_LETTER }, (_, point) => String.fromCodePoint(point));
  const printed = every.filter((letter) => LATIN_LETTERS.test(letter));
  const { unitsPerEm, letters, kerning } = lettersOfFont(readFileSync(join(fontsFolder, FONTS[0])), printed);
  const lines = (values: readonly string[]) => values.join(",\n");
  return `{"unitsPerEm":${unitsPerEm},
"letters":{
${lines(Object.entries(letters).map(([letter, values]) => `${JSON.stringify(letter)}:${JSON.stringify(values)}`))}
},
"kerning":[
${lines(kerning.map((row) => JSON.stringify(row)))}
]}
`;
}
