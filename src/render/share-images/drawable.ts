/** Letters that the fonts hold: Latin, Greek, Cyrillic, Hebrew, Arabic, their marks, signs of money and units. */
export const LETTERS =
  /^[\u0020-\u007e\u00a0-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u03f0-\u052f\u0591-\u05c7\u05d0-\u05ea\u05f0-\u05f4\u0600-\u06ff\u0750-\u077f\u1e00-\u1eff\u2000-\u2064\u2066-\u2071\u2074-\u208e\u20a0-\u20c0\u2100-\u215f\u2212]*$/;

const ARABIC = /\p{Script=Arabic}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LOOSE_MARK = /(?=\p{M})[\u0300-\u036f\u0591-\u05c7]/u;

/**
 * Whether a line can be drawn so that every letter is right. The drawing library takes the letters that a face lacks
 * from another one by counting glyphs, so a line in which two faces count differently would show empty boxes: loose
 * accents or vowel points beside a script that runs from right to left. It cannot set the scripts of India at all.
 */
export function isDrawable(line: string): boolean {
  return LETTERS.test(line) && !(RIGHT_TO_LEFT.test(line) && LOOSE_MARK.test(line));
}

/** The face that a line is set in. An Arabic name in a line that runs from left to right does not change it. */
export function faceOf(line: string, dir: "ltr" | "rtl"): string {
  return dir === "rtl" && ARABIC.test(line) ? "Noto Naskh Arabic" : "Noto Serif";
}

/** Distance between lines in type sizes: Arabic scripts reach far above and below. */
export function lineHeightOf(text: string): number {
  return ARABIC.test(text) ? 1.45 : 1.18;
}
