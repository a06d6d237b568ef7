/** Characters that part a time from what follows: spaces of every width, no-break spaces included. */
export const BLANK = String.raw`[ \t\u00A0\u2000-\u200A\u202F\u3000]`;

/** Marks without width that keyboards of right-to-left scripts put round digits. */
const INVISIBLE = /^[\u200B-\u200F\u2060\u2066-\u2069\u061C\uFEFF]+/u;

export function countInvisible(text: string): number {
  return INVISIBLE.exec(text)?.[0].length ?? 0;
}

const ASCII = /^[\t -~]*$/;
const NATIVE_DIGIT = /(?![0-9])\p{Nd}/gu;

/** The same text with Latin digits and colons, character for character. */
export function normaliseDigits(text: string): string {
  if (ASCII.test(text)) return text;
  return text.replace(NATIVE_DIGIT, latinDigit).replace(/[\uFF1A\u2236\uFE55\uA789]/gu, ":");
}

/** Digits of a script stand in a run of ten, zero first. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code > 0xffff) return digit;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(code - value - 1))) value += 1;
  return String(value);
}
