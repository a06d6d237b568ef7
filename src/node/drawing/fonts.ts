/** The faces that share images are drawn in, as files. */
export const FONTS = ["noto-serif-bold.ttf", "noto-naskh-arabic-bold.ttf", "noto-serif-hebrew-bold.ttf"] as const;

/** The letters of most titles out of the first of them, as a `LetterTable`. */
export const LATIN_TABLE = "noto-serif-bold-latin.json";
