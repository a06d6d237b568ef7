/** The faces that share images are drawn in, as files. */
export const FONTS = ["noto-serif-bold.ttf", "noto-naskh-arabic-bold.ttf", "noto-serif-hebrew-bold.ttf"] as const;

/**
 * The letters of most titles out of the first of them. The library reads a face's whole file again for every letter that
 * it draws: 40 KB instead of 500 save two of the ten milliseconds of a picture, and the picture is the same.
 */
export const LATIN_FONT = "noto-serif-bold-latin.ttf";

/** What {@link LATIN_FONT} holds, and line feeds. */
export const LATIN_LETTERS = /^[\n -~\u00a0-\u017f\u2010-\u2027\u2030\u2039\u203a\u20ac\u2122\u2212]*$/;

/** The fonts that a drawing needs. */
export function fontsOf(svg: string): readonly string[] {
  return LATIN_LETTERS.test(svg) && !NUMBERED_LETTER.test(svg) ? [LATIN_FONT] : FONTS;
}

const NUMBERED_LETTER = /&#(?:x|\d{3})/i;
