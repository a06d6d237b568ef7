/**
 * Widths of letters in the bold Noto faces that draw them, as parts of the type size, a little above those of
 * the fonts: the first class that holds a letter counts.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Cf}]/u, 0],
  [/[ .,'’/:;\-ijlł|]/u, 0.34],
  [/[fFtIJ()!“”–гзсэcrsz]/u, 0.52],
  [/[mwæœMWШЩЖЮМЫФшщжыюмω—@%&…½-¾⅐-⅞№™‰Ǆ-ǌ]/u, 1.05],
  [/[سشصضש]/u, 0.8],
  [/\p{Script=Arabic}/u, 0.46],
  [/\p{Lu}/u, 0.78],
];
const OTHER_WIDTH = 0.65;

/** How wide a text will be at most, in parts of its type size. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER_WIDTH;
}
